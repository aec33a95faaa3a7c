using SchoolsDigital.Schools.Imports;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Schools.Contacts;

/// <summary>What an import would do to the contacts of an authority. Nothing has happened yet; <see cref="ContactStore.ApplyAsync"/> does it.</summary>
public sealed class ContactPlan
{
    internal ContactPlan(ContactList existing) => Existing = existing;

    /// <summary>The contacts that it was made against.</summary>
    public ContactList Existing { get; }

    /// <summary>Why the file cannot be used; the plan then changes nothing.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; internal init; } = [];

    /// <summary>The rows that cannot be used, by line.</summary>
    public IReadOnlyList<ImportProblem> Rejected { get; internal init; } = [];

    /// <summary>What else should be known, by line.</summary>
    public IReadOnlyList<ImportProblem> Notices { get; internal init; } = [];

    /// <summary>Contacts that are new.</summary>
    public IReadOnlyList<Contact> Added { get; internal init; } = [];

    /// <summary>Contacts that differ; they keep their ids.</summary>
    public IReadOnlyList<ContactChange> Changed { get; internal init; } = [];

    /// <summary>Contacts that would be deleted.</summary>
    public IReadOnlyList<Contact> Removed { get; internal init; } = [];

    /// <summary>How many stay as they are.</summary>
    public int Unchanged { get; internal init; }

    /// <summary>Open schools of the register to which nobody could be written, by URN.</summary>
    public IReadOnlyList<School> SchoolsWithoutContact { get; internal init; } = [];

    /// <summary>How much of what is there it touches.</summary>
    public ChangeShare Share => new(Existing.Contacts.Count, Added.Count, Changed.Count, Removed.Count);

    /// <summary>Whether it changes nothing.</summary>
    public bool IsEmpty => Added.Count + Changed.Count + Removed.Count == 0;

    public IReadOnlyList<Contact> Result { get; init; } = [];

    /// <summary>Whether applying it would change nothing, the last day among what may change.</summary>
    public bool ChangesNothing(DateOnly keepUntil) =>
        IsEmpty && (Existing.KeepUntil == keepUntil || Existing.Contacts.Count == 0);

    public int IdsGiven => Existing.IdsGiven + Added.Count;

    /// <summary>Compares a file with the contacts that are there and the register that they have to fit.</summary>
    public static ContactPlan Make(ContactList existing, Register register, ContactReading reading) =>
        reading.Problems.Count > 0
            ? new(existing) { Problems = reading.Problems }
            : new ContactComparison(existing, register, reading).Run();
}
