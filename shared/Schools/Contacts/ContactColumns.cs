using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Schools.Contacts;

/// <summary>
/// The columns of a file of contacts: one contact a row with its address in Email, or one school a row with the addresses
/// that the national register has for it (MainEmail, HeadEmail, AlternativeEmail).
/// </summary>
internal sealed class ContactColumns
{
    private const int LongestName = 200;
    private const string Expected =
        "A file of contacts has URN and Email, and may have Name, Role and Primary; or URN and MainEmail, HeadEmail.";

    private readonly int name;
    private readonly int role;
    private readonly int primary;
    private readonly (int Column, ContactRole? Role)[] addresses;
    private readonly Dictionary<string, ContactRole> rolesRead = [];

    public ContactColumns(ImportHeader header)
    {
        Urn = header.Require("URN", "SchoolURN", "EstablishmentURN");
        name = header.Find("Name", "FullName", "ContactName");
        role = header.Find("Role", "JobTitle", "Position");
        primary = header.Find("Primary", "IsPrimary", "PrimaryContact", "MainContact");
        var main = header.Find("MainEmail");
        var head = header.Find("HeadEmail");
        var alternative = header.Find("AlternativeEmail");
        var email =
            Math.Max(main, Math.Max(head, alternative)) < 0
                ? header.Require("Email", "EmailAddress")
                : header.Find("Email", "EmailAddress");
        addresses =
        [
            .. new (int Column, ContactRole? Role)[]
            {
                (email, null),
                (main, ContactRole.Office),
                (head, ContactRole.HeadTeacher),
                (alternative, ContactRole.Other),
            }.Where(address => address.Column >= 0),
        ];
        Problems = header.Problems(Expected);
    }

    /// <summary>Everything that is wrong with the columns.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; }

    /// <summary>The column of the URN.</summary>
    public int Urn { get; }

    /// <summary>Whether the file can say which contact is the primary one.</summary>
    public bool MarksPrimary => primary >= 0;

    /// <summary>Whether a row is a school with several addresses, rather than a contact.</summary>
    public bool IsBySchool => addresses.Any(address => address.Role is not null);

    /// <summary>The column that is named where a row is rejected for its address.</summary>
    public int FirstAddress => addresses[0].Column;

    /// <summary>Reads the contacts of a row. Rejects the row where something in it is not what it should be.</summary>
    public List<ContactRow> Read(ImportRow row)
    {
        var urn = row.RequiredNumber(Urn, 100_000, 999_999, "A URN has six digits.");
        var title = row.Text(role, LongestName);
        var person = row.Text(name, LongestName);
        var isPrimary = row.Truth(primary);
        var contacts = new List<ContactRow>();
        foreach (var (column, ownRole) in addresses)
        {
            if (row.Text(column, int.MaxValue) is not { } address)
            {
                continue;
            }

            if (EmailRule.Fault(address) is { } fault)
            {
                row.Reject(column, $"{ImportText.Excerpt(address)}: {fault}", "Correct the address, one to a cell.");
            }

            // The register's own columns belong to a function; a name or title in the row is that of the contact in Email.
            var isOwn = ownRole is not null;
            contacts.Add(
                new(
                    row.Line,
                    urn,
                    address,
                    isOwn ? null : person,
                    isOwn ? null : title,
                    ownRole ?? RoleOf(title),
                    !isOwn && isPrimary
                )
            );
        }

        if (contacts.Count == 0 && !IsBySchool)
        {
            row.Reject(FirstAddress, "The cell is blank.", "Fill in the address, or delete the row.");
        }

        return contacts;
    }

    // A file has few titles and many rows.
    private ContactRole RoleOf(string? title)
    {
        if (title is null)
        {
            return ContactRole.Other;
        }

        if (!rolesRead.TryGetValue(title, out var read))
        {
            rolesRead.Add(title, read = ContactRoles.Read(title));
        }

        return read;
    }
}
