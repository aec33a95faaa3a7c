using System.Text;
using SchoolsDigital.Imports;

namespace SchoolsDigital.Browser.Tests.Services;

/// <summary>Imports of an authority that has no round, each at another point of its way. Each call uploads a file of its own.</summary>
internal static class SuffolkImports
{
    private const string Authority = "suffolk";
    private const string Header = "URN,LA (code),EstablishmentNumber,EstablishmentName,SchoolType,NumberOfPupils";

    // A virtual clock has one mover at a time.
    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>A plan with new schools, and rows that cannot be used.</summary>
    public static async Task<string> PlannedAsync(NorfolkInNovember norfolk) =>
        PathOf(await UploadAsync(norfolk, File(130_001, 70) + "12,935,1,Broken,State-funded primary,1\nx,935,1,,,\n"));

    /// <summary>The second page of its new schools.</summary>
    public static async Task<string> ListAsync(NorfolkInNovember norfolk) =>
        PathOf(await UploadAsync(norfolk, File(131_001, 120))) + "/added?page=2";

    /// <summary>A plan that changes more than a tenth.</summary>
    public static async Task<string> LargeAsync(NorfolkInNovember norfolk)
    {
        await DoneAsync(norfolk);
        return PathOf(await UploadAsync(norfolk, File(132_001, 30)));
    }

    /// <summary>One that is in force.</summary>
    public static async Task<string> DoneAsync(NorfolkInNovember norfolk)
    {
        var import = await UploadAsync(norfolk, File(133_001, 40) + "12,935,1,Broken,State-funded primary,1\n");
        await norfolk
            .Service.Host.Get<ImportDecisions>()
            .ConfirmAsync(import.Ref, import.Plan, force: true, "Sam Coordinator", default);
        await SettleAsync(norfolk);
        return PathOf(import);
    }

    /// <summary>One that is being written.</summary>
    public static async Task<string> ProgressAsync(NorfolkInNovember norfolk)
    {
        var import = await UploadAsync(norfolk, File(134_001, 40));
        await norfolk
            .Service.Host.Get<ImportStore>()
            .ChangeAsync(
                import.Ref,
                before => before with { State = ImportState.Applying, Progress = 80, Total = 250 },
                default
            );
        return PathOf(import);
    }

    /// <summary>A file without the columns.</summary>
    public static async Task<string> UnusableAsync(NorfolkInNovember norfolk) =>
        PathOf(await UploadAsync(norfolk, "Name,Place\nA school,Ipswich\n"));

    private static string PathOf(Import import) => $"/desk/imports/{Authority}/{import.Id}";

    private static string File(int first, int schools) =>
        string.Concat(
            Enumerable
                .Range(first, schools)
                .Select(urn => $"{urn},935,{1_000 + (urn % 8_000)},School {urn},State-funded primary,150\n")
                .Prepend($"{Header}\n")
        );

    private static async Task<Import> UploadAsync(NorfolkInNovember norfolk, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var host = norfolk.Service.Host;
        var order = new ImportOrder(ImportKind.Register, Authority);
        var (import, _) = await host.Get<ImportIntake>()
            .AcceptAsync(new(order, "suffolk-schools.csv", content, "Sam Coordinator"), default);
        await SettleAsync(norfolk);
        return (await host.Get<ImportStore>().FindAsync(import!.Ref, default))!;
    }

    private static async Task SettleAsync(NorfolkInNovember norfolk)
    {
        await Turn.WaitAsync();
        try
        {
            await norfolk.Service.AdvanceToAsync(norfolk.Service.Clock.GetUtcNow());
        }
        finally
        {
            Turn.Release();
        }
    }
}
