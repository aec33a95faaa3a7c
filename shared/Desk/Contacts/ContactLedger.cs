using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Desk.Contacts;

/// <summary>What was done with the contacts of a school: by whom and when, and never with whose address.</summary>
internal sealed class ContactLedger(Ledger ledger, TimeProvider clock)
{
    private const string Parameter = "done";

    /// <summary>The address of a page, with the press of a button that led to it.</summary>
    public static string Path(string page, string once) => $"{page}?{Parameter}={once}";

    /// <summary>Notes what a press has done. Safe to call twice: the first stands.</summary>
    public Task NoteAsync(
        ContactsModel school,
        string once,
        string by,
        string what,
        CancellationToken cancellationToken
    )
    {
        var entry = new LedgerEntry($"contact|{once}", clock.GetUtcNow(), by, what, school.Urn);
        return ledger.NoteForAuthorityAsync(school.Authority, entry, cancellationToken);
    }

    /// <summary>What the press has done that led to a page; null for none.</summary>
    public async Task<string?> DoneAsync(DeskVisit visit, string authority, CancellationToken cancellationToken) =>
        LinkId.TryParse(visit.Query(Parameter) ?? "") is { } once
            ? (await ledger.FindForAuthorityAsync(authority, $"contact|{once}", cancellationToken))?.What
            : null;

    /// <summary>What was done with the contacts of a school, the newest first.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> ReadAsync(
        string authority,
        int urn,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await ledger.ReadForAuthorityAsync(authority, cancellationToken))
                .Where(entry => entry.Urn == urn)
                .Reverse(),
        ];
}
