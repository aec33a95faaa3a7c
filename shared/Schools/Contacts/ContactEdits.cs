namespace SchoolsDigital.Schools.Contacts;

/// <summary>
/// Changes single contacts of a school, at any time. Another address is another contact with an id of its own: a link that
/// went to one person is never sent on to another.
/// </summary>
public sealed class ContactEdits(ContactStore contacts)
{
    /// <summary>The most contacts that a school may have.</summary>
    public const int MostPerSchool = ContactSelection.MostPerSchool;

    /// <summary>Adds a contact to a school, or changes one. Safe to call twice with the same words.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="urn">The school.</param>
    /// <param name="id">The contact that is changed; null to add one.</param>
    /// <param name="entry">What was typed.</param>
    /// <param name="keepUntil">The last day on which contacts are kept, where none is known yet.</param>
    /// <param name="cancellationToken">Gives up; the change is then made or not, as a whole.</param>
    public async Task<ContactEdit> SaveAsync(
        string authority,
        int urn,
        string? id,
        ContactEntry entry,
        DateOnly? keepUntil,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var list = await contacts.ReadAsync(authority, cancellationToken);
            List<Contact> school = [.. list.ForSchool(urn)];
            var before = school.Find(contact => contact.Id == id);
            var same = school.Find(contact => EmailRule.Comparer.Equals(contact.Email, entry.Email));
            if (same is not null && same != before)
            {
                return Says(same, entry)
                    ? new(ContactEditOutcome.Saved, same, id)
                    : new(ContactEditOutcome.AddressTaken);
            }

            if (id is not null && before is null)
            {
                return new(ContactEditOutcome.Gone);
            }

            if (before is null && school.Count >= MostPerSchool)
            {
                return new(ContactEditOutcome.TooMany);
            }

            var isNew = same is null;
            var after = Make(urn, isNew ? $"c{list.IdsGiven + 1}" : before!.Id, entry, before);
            IEnumerable<Contact> others = school
                .Where(contact => contact != before)
                .Select(contact => contact with { IsPrimary = contact.IsPrimary && !after.IsPrimary });
            var ids = list.IdsGiven + (isNew ? 1 : 0);
            if (
                after == before
                || await TryReplaceAsync(list, urn, others.Append(after), ids, keepUntil, cancellationToken)
            )
            {
                return new(ContactEditOutcome.Saved, after, isNew ? before?.Id : null);
            }
        }
    }

    private static bool Says(Contact contact, ContactEntry entry) =>
        contact.Name == entry.Name && contact.Role == entry.Role && contact.IsPrimary == entry.IsPrimary;

    private static Contact Make(int urn, string id, ContactEntry entry, Contact? before) =>
        new()
        {
            Id = id,
            Urn = urn,
            Email = entry.Email,
            Name = entry.Name,
            Role = entry.Role,
            Title = before?.Role == entry.Role ? before.Title : null,
            IsPrimary = entry.IsPrimary,
        };

    private Task<bool> TryReplaceAsync(
        ContactList list,
        int urn,
        IEnumerable<Contact> school,
        int idsGiven,
        DateOnly? keepUntil,
        CancellationToken cancellationToken
    )
    {
        var rest = list.Contacts.Where(contact => contact.Urn != urn);
        List<Contact> all = [.. rest.Concat(school).OrderBy(contact => contact.Urn).ThenBy(contact => contact.Turn)];
        return contacts.TryReplaceAsync(list, all, idsGiven, list.KeepUntil ?? keepUntil, cancellationToken);
    }
}
