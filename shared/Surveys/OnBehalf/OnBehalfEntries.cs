using SchoolsDigital.Answers;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Surveys.OnBehalf;

/// <summary>
/// Answers that a coordinator enters for a school from paper or the telephone: each by a link of its own and through the
/// pages that everybody answers on, so that it is checked and counted like any other.
/// </summary>
public sealed class OnBehalfEntries(
    ITableStore records,
    InvitationStore invitations,
    ResponseStore responses,
    LinkAddresses addresses,
    Ledger ledger,
    ILinkIds ids,
    TimeProvider clock
)
{
    /// <summary>A link for the next entry. It leads nowhere until the entry is begun, and begins one entry only.</summary>
    public LinkId Offer(RoundRef round) => ids.Next($"{round}|on-behalf|{clock.GetUtcNow().UtcTicks}");

    /// <summary>
    /// Begins an entry and says on which page it goes on. Safe to call twice with one link: the second time it is the same
    /// entry. Null where the link belongs to somebody else.
    /// </summary>
    public async Task<string?> BeginAsync(
        Round round,
        InvitedSchool school,
        LinkId link,
        EntryKind kind,
        string by,
        CancellationToken cancellationToken
    )
    {
        var invitation = await invitations.AddColleagueAsync(round.Ref, school.Urn, link, cancellationToken, kind);
        if (invitation is not { Entered: { } entered })
        {
            return null;
        }

        var entry = new OnBehalfEntry(school.Urn, invitation.Number, entered, by, clock.GetUtcNow());
        var key = OnBehalfEntry.KeyFor(round.Ref, school.Urn, invitation.Number);
        await records.TryAddAsync(key, entry, cancellationToken);
        await responses.ChangeAsync(
            round.Ref,
            school,
            link,
            before => before with { Entered = entered },
            cancellationToken
        );
        var note = new LedgerEntry(
            $"on-behalf|{school.Urn}|{invitation.Number}",
            entry.At,
            by,
            $"An answer is entered for the school {EntryWords.From(entered)}.",
            school.Urn
        );
        await ledger.NoteAsync(round.Ref, note, cancellationToken);
        return addresses.OfSurvey(round, invitation).AbsolutePath;
    }

    /// <summary>The entries of a round, newest first, each with the page on which it goes on.</summary>
    public async Task<IReadOnlyList<(OnBehalfEntry Entry, string? Path)>> ReadAsync(
        Round round,
        CancellationToken cancellationToken
    )
    {
        var found = new List<(OnBehalfEntry Entry, string? Path)>();
        await foreach (var record in records.ListAsync(OnBehalfEntry.Of(round.Ref), cancellationToken))
        {
            var entry = record.Value;
            var target = new LinkTarget(round.Ref.Round, entry.Urn, entry.Number);
            var invitation = await invitations.FindAsync(round.Ref, target, cancellationToken);
            found.Add((entry, invitation is null ? null : addresses.OfSurvey(round, invitation).AbsolutePath));
        }

        return [.. found.OrderByDescending(one => one.Entry.At)];
    }
}
