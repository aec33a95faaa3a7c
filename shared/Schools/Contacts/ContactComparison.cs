using SchoolsDigital.Schools.Imports;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Schools.Contacts;

/// <summary>Compares a file of contacts with those that are there. Used once.</summary>
internal sealed class ContactComparison(ContactList existing, Register register, ContactReading reading)
{
    private readonly List<ImportProblem> notices = [];
    private readonly List<Contact> added = [];
    private readonly List<ContactChange> changed = [];
    private readonly List<Contact> removed = [];
    private readonly List<Contact> result = [];
    private int unchanged;

    public ContactPlan Run()
    {
        var selection = new ContactSelection(register, reading);
        notices.AddRange(selection.Notices);
        foreach (var (urn, rows) in selection.Schools)
        {
            Meet(urn, rows);
        }

        foreach (var school in existing.Contacts.GroupBy(contact => contact.Urn))
        {
            if (!selection.Schools.ContainsKey(school.Key))
            {
                Miss(school.Key, [.. school]);
            }
        }

        var reached = result.Select(contact => contact.Urn).ToHashSet();
        return new(existing)
        {
            Rejected = [.. selection.Rejected.OrderBy(problem => problem.Line)],
            Notices = [.. notices.OrderBy(problem => problem.Line ?? 0)],
            Added = added,
            Changed = changed,
            Removed = removed,
            Unchanged = unchanged,
            SchoolsWithoutContact = [.. register.Schools.Where(school => !reached.Contains(school.Urn))],
            Result = [.. result.OrderBy(contact => contact.Urn).ThenBy(contact => contact.Turn)],
        };
    }

    private void Meet(int urn, List<ContactRow> rows)
    {
        var known = existing.ForSchool(urn).ToDictionary(contact => contact.Email, EmailRule.Comparer);
        foreach (var row in rows)
        {
            known.Remove(row.Email, out var before);
            var contact = new Contact
            {
                Id = before?.Id ?? $"c{existing.IdsGiven + added.Count + 1}",
                Urn = urn,
                Email = row.Email,
                Name = row.Name,
                Role = row.Role,
                Title = row.Title,
                IsPrimary = row.IsPrimary,
            };
            result.Add(contact);
            Count(before, contact);
        }

        removed.AddRange(known.Values);
    }

    private void Count(Contact? before, Contact contact)
    {
        if (before is null)
        {
            added.Add(contact);
        }
        else if (before == contact)
        {
            unchanged++;
        }
        else
        {
            changed.Add(new(before, contact));
        }
    }

    // A school none of whose rows can be used keeps its contacts: a typing mistake must not cut it off.
    private void Miss(int urn, List<Contact> contacts)
    {
        if (!reading.IsUnreadable(urn) || register.Find(urn) is not { IsOpen: true })
        {
            removed.AddRange(contacts);
            return;
        }

        notices.Add(
            new(
                $"No row of school {urn} can be used, so its contacts stay as they are.",
                "Correct its rows and import again."
            )
        );
        result.AddRange(contacts);
        unchanged += contacts.Count;
    }
}
