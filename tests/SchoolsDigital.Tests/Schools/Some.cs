using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Tests.Schools;

/// <summary>Schools, registers and contacts of which a test says only what matters to it.</summary>
internal static class Some
{
    public const string Authority = "norfolk";

    public static DateOnly KeepUntil { get; } = new(2027, 8, 31);

    public static School School(int urn = 120_765, Sector sector = Sector.Primary) =>
        new()
        {
            Urn = urn,
            Name = "Alderman Peel School",
            LaCode = 926,
            Sector = sector,
            Pupils = 210,
        };

    public static Register Register(params IReadOnlyList<School> schools) =>
        new(Authority, 1, null, schools, new Dictionary<int, Sector>());

    public static Register RegisterOf(params IEnumerable<int> urns) =>
        Register([.. urns.Order().Select(urn => School(urn))]);

    public static Contact Contact(int number, int urn, string email, ContactRole role = ContactRole.HeadTeacher) =>
        new()
        {
            Id = $"c{number}",
            Urn = urn,
            Email = email,
            Role = role,
        };

    public static ContactList Contacts(params IReadOnlyList<Contact> contacts) =>
        new(Authority, 1, contacts.Count, KeepUntil, contacts);
}
