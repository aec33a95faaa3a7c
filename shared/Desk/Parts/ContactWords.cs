using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Desk.Parts;

/// <summary>What the desk calls a contact of a school.</summary>
internal static class ContactWords
{
    /// <summary>The name and what they do, where there is a name.</summary>
    public static string NameOf(Contact contact) =>
        contact.Name is { } name ? $"{name}, {contact.Title ?? contact.Role.Label()}" : contact.DisplayName;

    /// <summary>The same with the address.</summary>
    public static string Of(Contact contact) => $"{NameOf(contact)} ({contact.Email})";
}
