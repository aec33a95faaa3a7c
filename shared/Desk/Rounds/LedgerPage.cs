using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Rounds;

/// <summary>What was done in a round, by whom and when, the newest first.</summary>
internal sealed class LedgerPage(DeskRounds rounds, Ledger ledger) : IDeskPage
{
    private const int LinesShown = 500;

    /// <inheritdoc/>
    public static string Route => RoundPaths.Pattern + "/ledger";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(visit, cancellationToken) is not { } file)
        {
            return Page.NotFound();
        }

        var entries = await ledger.ReadAsync(file.Round.Ref, cancellationToken);
        return Page.Ok<LedgerView>(
            new LedgerModel(file, [.. entries.Reverse().Take(LinesShown)], Math.Max(0, entries.Count - LinesShown))
        );
    }
}
