using System.Collections.Frozen;

namespace SchoolsDigital.Schools.Contacts;

/// <summary>The contacts of one authority as they stood when they were read. Immutable, and cheap to ask.</summary>
public sealed class ContactList
{
    private readonly FrozenDictionary<string, Contact> byId;
    private readonly ILookup<int, Contact> byUrn;

    internal ContactList(
        string authority,
        int edition,
        int idsGiven,
        DateOnly? keepUntil,
        IReadOnlyList<Contact> contacts
    )
    {
        Authority = authority;
        Edition = edition;
        IdsGiven = idsGiven;
        KeepUntil = keepUntil;
        Contacts = contacts;
        byId = contacts.ToFrozenDictionary(contact => contact.Id, StringComparer.Ordinal);
        byUrn = contacts.ToLookup(contact => contact.Urn);
    }

    /// <summary>The authority whose contacts they are.</summary>
    public string Authority { get; }

    /// <summary>The number of the import that they come from; 0 where there has been none.</summary>
    public int Edition { get; }

    /// <summary>The last day on which they may be kept; null where there are none.</summary>
    public DateOnly? KeepUntil { get; }

    /// <summary>All contacts by URN, those of a school in the order in which they are written to.</summary>
    public IReadOnlyList<Contact> Contacts { get; }

    internal int IdsGiven { get; }

    /// <summary>The contacts of an authority that has imported none.</summary>
    public static ContactList Empty(string authority) => new(authority, 0, 0, null, []);

    /// <summary>The contact of an id; null where there is none any more.</summary>
    public Contact? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// The contacts of a school in the order in which they are written to: the primary one, the head, the office and the
    /// business manager, the ICT lead, the chair of governors, the rest; within a role as in the file.
    /// </summary>
    public IEnumerable<Contact> ForSchool(int urn) => byUrn[urn];

    /// <summary>Whom to try next at a school after mail to some contacts has bounced; null where nobody is left.</summary>
    public Contact? NextAfter(int urn, IReadOnlySet<string> bouncedIds) =>
        ForSchool(urn).FirstOrDefault(contact => !bouncedIds.Contains(contact.Id));

    /// <summary>Every contact with an address, for a person who asks what is held about them.</summary>
    public IEnumerable<Contact> WithEmail(string email) =>
        Contacts.Where(contact => EmailRule.Comparer.Equals(contact.Email, email));
}
