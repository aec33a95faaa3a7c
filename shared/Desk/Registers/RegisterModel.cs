using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Imports;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Desk.Registers;

/// <summary>What an authority has imported.</summary>
public sealed record RegisterModel(
    Authority Authority,
    Register Register,
    ContactList Contacts,
    IReadOnlyList<Import> Imports
)
{
    /// <summary>How many open schools have nobody to write to.</summary>
    public int WithoutContact
    {
        get
        {
            var reached = Contacts.Contacts.Select(contact => contact.Urn).ToHashSet();
            return Register.Schools.Count(school => !reached.Contains(school.Urn));
        }
    }
}
