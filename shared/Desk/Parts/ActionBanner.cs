using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Desk.Parts;

/// <summary>What a page says about the action that led to it. The address names the action; the words come from the ledger.</summary>
internal sealed class ActionBanner(Ledger ledger)
{
    /// <summary>In place of an action: the round was started.</summary>
    public const string Started = "started";

    private const string Parameter = "done";

    /// <summary>The address of a page, with the action that led to it.</summary>
    public static string Path(string page, string action) => $"{page}?{Parameter}={action}";

    /// <summary>What was done; null where the address names nothing.</summary>
    public async Task<string?> OfAsync(DeskVisit visit, RoundRef round, CancellationToken cancellationToken) =>
        visit.Query(Parameter) switch
        {
            Started => (await ledger.FindAsync(round, Started, cancellationToken))?.What,
            var text when LinkId.TryParse(text) is { } id => (
                await ledger.FindAsync(round, $"action|{id}", cancellationToken)
            )?.What,
            _ => null,
        };
}
