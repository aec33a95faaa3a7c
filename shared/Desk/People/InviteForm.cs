using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.People;

/// <summary>Whom an owner wants to invite, as they typed it.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Email">Their address.</param>
/// <param name="Role">The role; null where none was chosen.</param>
public sealed record InviteForm(string Name, string Email, DeskRole? Role)
{
    /// <summary>The field of the name.</summary>
    public const string NameField = "name";

    /// <summary>The field of the address.</summary>
    public const string EmailField = "email";

    /// <summary>The field of the role.</summary>
    public const string RoleField = "role";

    // A session holds no longer name, in any script.
    private const int LongestName = 60;
    private const int LongestEmail = 254;

    /// <summary>Before anything was typed.</summary>
    public static InviteForm Empty { get; } = new("", "", null);

    /// <summary>Reads what was sent.</summary>
    public static InviteForm Read(PostedForm form) => new(form.Line(NameField), form.Line(EmailField), ReadRole(form));

    /// <summary>The role that was chosen; null for none of ours.</summary>
    public static DeskRole? ReadRole(PostedForm form) =>
        Array.Find(
            Enum.GetValues<DeskRole>().Cast<DeskRole?>().ToArray(),
            role => string.Equals($"{role}", form.Line(RoleField), StringComparison.Ordinal)
        );

    /// <summary>Everything that is wrong with it.</summary>
    public IReadOnlyList<FieldError> Check(AuthorityPeople known)
    {
        var errors = new List<FieldError>();
        if (Name.Length is 0 or > LongestName)
        {
            errors.Add(
                new(
                    NameField,
                    Name.Length == 0 ? "Enter their name" : $"Their name must be {LongestName} characters or fewer"
                )
            );
        }

        if (Email.Length > LongestEmail || Mailbox.ProblemWith(Email) is not null)
        {
            errors.Add(new(EmailField, "Enter an e-mail address in the correct format, like name@example.com"));
        }
        else if (known.Find(DeskPerson.IdOf(Email)) is { } there)
        {
            errors.Add(new(EmailField, $"{there.Name} has this address and a role already. Change it on their page"));
        }

        if (Role is null)
        {
            errors.Add(new(RoleField, "Select what they may do"));
        }

        return errors;
    }
}
