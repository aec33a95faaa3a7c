using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Mails;

namespace SchoolsDigital.Desk.Contacts;

/// <summary>The contacts of a school.</summary>
/// <param name="Authority">The code of the authority.</param>
/// <param name="Urn">The school.</param>
/// <param name="Name">Its name.</param>
/// <param name="Contacts">Its contacts, in the order in which they are written to.</param>
/// <param name="KeepUntil">The last day on which they are kept; null while the authority has none.</param>
/// <param name="Rounds">The open rounds in which the school takes part.</param>
public sealed record ContactsModel(
    string Authority,
    int Urn,
    string Name,
    IReadOnlyList<SurveyContact> Contacts,
    DateOnly? KeepUntil,
    IReadOnlyList<ContactRound> Rounds
)
{
    /// <summary>What was done with its contacts, the newest first.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; init; } = [];

    /// <summary>What the form before has done; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>A contact of an id; null where there is none any more.</summary>
    public SurveyContact? Find(string id) => Contacts.FirstOrDefault(one => one.Contact.Id == id);
}
