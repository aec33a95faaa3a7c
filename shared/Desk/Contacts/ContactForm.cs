using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;

namespace SchoolsDigital.Desk.Contacts;

/// <summary>A contact as somebody types it.</summary>
/// <param name="Once">Names one showing of the form.</param>
/// <param name="Email">The address.</param>
/// <param name="Name">The name, which may be left empty.</param>
/// <param name="Role">The role, as the list sends it.</param>
/// <param name="IsPrimary">Whether this contact is written to first.</param>
/// <param name="KeepUntil">The last day on which contacts are kept, where the authority has none yet.</param>
public sealed record ContactForm(
    string Once,
    string Email,
    string Name,
    string Role,
    bool IsPrimary,
    TypedDate KeepUntil
)
{
    /// <summary>The field of the address.</summary>
    public const string EmailField = "email";

    /// <summary>The field of the name.</summary>
    public const string NameField = "name";

    /// <summary>The field of the role.</summary>
    public const string RoleField = "role";

    /// <summary>The field that says that this contact is written to first.</summary>
    public const string PrimaryField = "primary";

    private const int LongestName = 200;

    /// <summary>An empty form.</summary>
    public static ContactForm Empty(string once) =>
        new(once, "", "", $"{ContactRole.Other}", IsPrimary: false, TypedDate.Empty);

    /// <summary>The form of a contact as it stands.</summary>
    public static ContactForm Of(string once, Contact contact) =>
        new(once, contact.Email, contact.Name ?? "", $"{contact.Role}", contact.IsPrimary, TypedDate.Empty);

    /// <summary>Reads what was sent.</summary>
    public static ContactForm Read(string once, PostedForm form) =>
        new(
            once,
            form.Line(EmailField),
            form.Line(NameField),
            form.Line(RoleField),
            form.Has(PrimaryField),
            TypedDate.Read(form)
        );

    /// <summary>Everything that is wrong with it.</summary>
    public IReadOnlyList<FieldError> Check(bool asksDate, DateOnly today)
    {
        var errors = new List<FieldError>();
        if (Email.Length == 0)
        {
            errors.Add(new(EmailField, "Enter an email address"));
        }
        else if (EmailRule.Fault(Email) is not null)
        {
            errors.Add(new(EmailField, "Enter an email address in the correct format, like name@example.com"));
        }

        if (Name.Length > LongestName)
        {
            errors.Add(new(NameField, $"The name must be {LongestName} characters or fewer"));
        }

        if (Parse(Role) is null)
        {
            errors.Add(new(RoleField, "Select what the person does at the school"));
        }

        if (asksDate && !(KeepUntil.Date > today))
        {
            errors.Add(new(TypedDate.FirstField, "Enter a date in the future"));
        }

        return errors;
    }

    /// <summary>The contact that was typed, where nothing is wrong with it.</summary>
    public ContactEntry ToEntry() => new(Email, Name.Length == 0 ? null : Name, Parse(Role)!.Value, IsPrimary);

    // By name alone: a number would find a value too.
    private static ContactRole? Parse(string word) =>
        ContactRoles.All.Select(role => (ContactRole?)role).FirstOrDefault(role => $"{role}" == word);
}
