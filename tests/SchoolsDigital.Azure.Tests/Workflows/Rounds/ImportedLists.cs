using SchoolsDigital.Imports;
using SchoolsDigital.Tests.Schools;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>
/// The lists of a story's schools and of their contacts. They come in as at the desk: uploaded, planned, confirmed and applied,
/// each by a workflow.
/// </summary>
/// <param name="world">Where they are imported.</param>
/// <param name="pause">How long after an import is planned its workflow waits to hear what is decided.</param>
internal sealed class ImportedLists(RoundWorld world, TimeSpan pause)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(0.5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Imports the schools and then their contacts: a head and an office each.</summary>
    public async Task ImportAsync(IReadOnlyList<int> urns, string by)
    {
        var authority = world.Round.Authority;
        await using var census = Csv.Census(
            urns.Select((urn, index) => $"{urn},851,{2_000 + index},School {index + 1},State-funded primary,150")
        );
        await ImportAsync(new(ImportKind.Register, authority), census, by);

        await using var people = Csv.File([
            "URN,Name,Role,Email,Primary",
            .. urns.Select(urn => $"{urn},,Head,head.{urn}@example.org,yes"),
            .. urns.Select(urn => $"{urn},,School office,office.{urn}@example.org,no"),
        ]);
        await ImportAsync(new(ImportKind.Contacts, authority), people, by);
    }

    private async Task ImportAsync(ImportOrder order, Stream content, string by)
    {
        var upload = new ImportUpload(order, "list.csv", content, by);
        var (import, mistake) = await world.Get<ImportIntake>().AcceptAsync(upload, Token);
        Assert.Null(mistake);
        await UntilAsync(import!.Ref, ImportState.Planned);
        await world.AdvanceToAsync(world.Now + pause);
        var decision = await world.Get<ImportDecisions>().ConfirmAsync(import.Ref, 1, force: true, by, Token);
        Assert.Equal(ImportDecision.Taken, decision);
        await UntilAsync(import.Ref, ImportState.Done);
    }

    private async Task UntilAsync(ImportRef import, ImportState state)
    {
        do
        {
            await world.AdvanceToAsync(world.Now + BetweenLooks);
        } while ((await world.Get<ImportStore>().FindAsync(import, Token))!.State < state);
    }
}
