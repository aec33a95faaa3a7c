using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Imports;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Service;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Tests.Imports;

/// <summary>The process dies at each write of an import in turn, be it the engine's or the records'; the next one ends it.</summary>
[Trait("Category", "Slow")]
public sealed class ImportCrashTests
{
    // Three pieces, of which the last is not full.
    private const int Schools = 4_500;

    private static readonly byte[] Register = Encoding.UTF8.GetBytes(ImportHost.Register(Schools));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EachWriteOfARecord_ProcessDiesThere_NothingIsLostOrAppliedTwice(bool isLastOnDisk)
    {
        var writes = 0;
        for (var hasCrashed = true; hasCrashed; writes++)
        {
            using var folder = new TempFolder();
            var records = new MemoryTableStore();
            var dying = new CrashingTableStore(records, writes, isLastOnDisk);
            await using (var host = await StartAsync(folder, dying))
            {
                await PlayAsync(host);
                hasCrashed = dying.HasCrashed;
                host.Crash.Crash();
            }

            await EndAsync(folder, records, $"write {writes}");
        }

        Assert.InRange(writes, 15, 100);
    }

    [Theory]
    [InlineData(CommitPoint.Before)]
    [InlineData(CommitPoint.After)]
    public async Task EachCommitOfTheEngine_ProcessDiesThere_NothingIsLostOrAppliedTwice(CommitPoint point)
    {
        var commits = 1;
        for (var hasCrashed = true; hasCrashed; commits++)
        {
            using var folder = new TempFolder();
            var records = new MemoryTableStore();
            await using (var host = await StartAsync(folder, records))
            {
                host.Crash.Arm(point, commits);
                await PlayAsync(host);
                hasCrashed = host.Crash.HasCrashed;
                host.Crash.Crash();
            }

            await EndAsync(folder, records, $"commit {commits}");
        }

        Assert.InRange(commits, 6, 100);
    }

    // Whoever dies on the way is seen no more.
    private static async Task PlayAsync(TestHost host)
    {
        try
        {
            await ConfirmAsync(host, await UploadAsync(host));
        }
        catch (Exception died) when (died is CrashException or SimulatedCrashException)
        {
            // The next process finds what this one has left.
        }
    }

    private static async Task EndAsync(TempFolder folder, ITableStore records, string place)
    {
        await using var host = await StartAsync(folder, records);
        var services = host.Services;
        await services.GetRequiredService<ImportHousekeeping>().RunAsync(Token);
        await host.LetPassAsync(TimeSpan.FromMinutes(2));
        var imports = services.GetRequiredService<ImportStore>();
        var found = (await imports.ListAsync(ImportHost.Authority, Token)).SingleOrDefault();

        // Where nothing was acknowledged the person uploads the file again, and confirms what they have not yet.
        await ConfirmAsync(host, found ?? await UploadAsync(host));

        var register = await services.GetRequiredService<RegisterStore>().ReadAsync(ImportHost.Authority, Token);
        Assert.True(Schools == register.Schools.Count, $"{register.Schools.Count} schools after a crash at {place}");
        var ended = Assert.Single(await imports.ListAsync(ImportHost.Authority, Token));
        Assert.Equal((place, ImportState.Done), (place, ended.State));
        Assert.Single(await services.GetRequiredService<Ledger>().ReadForAuthorityAsync(ImportHost.Authority, Token));
        Assert.Null(await services.GetRequiredService<IFileStore>().ResolveAsync(ended.Ref.FileName, Token));
        Assert.Null(await services.GetRequiredService<IFileStore>().ResolveAsync(ended.Ref.ResultName, Token));
        await host.AssertAllReplayAsync();
    }

    private static async Task<Import> UploadAsync(TestHost host)
    {
        using var content = new MemoryStream(Register);
        var order = new ImportOrder(ImportKind.Register, ImportHost.Authority);
        var intake = host.Services.GetRequiredService<ImportIntake>();
        var (import, _) = await intake.AcceptAsync(new(order, "schools.csv", content, "Anna"), Token);
        await host.SettleAsync();
        return import!;
    }

    private static async Task ConfirmAsync(TestHost host, Import import)
    {
        var found = await host.Services.GetRequiredService<ImportStore>().FindAsync(import.Ref, Token);
        await host
            .Services.GetRequiredService<ImportDecisions>()
            .ConfirmAsync(import.Ref, found!.Plan, force: false, "Bert", Token);
        await host.SettleAsync();
    }

    private static Task<TestHost> StartAsync(TempFolder folder, ITableStore records) =>
        TestHost.StartAsync(
            catalogue: new WorkflowCatalogue().AddImports(),
            services: services =>
                services
                    .AddSingleton(records)
                    .AddSingleton<IFileStore>(FolderFileStore.Open(folder.PathOf("files")))
                    .AddSingleton<ILinkIds>(new RandomLinkIds())
                    .AddStores()
                    .AddImports(),
            folder: folder
        );
}
