using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;

namespace SchoolsDigital.Workshops.Drafts;

/// <summary>Who comes, as it was typed.</summary>
public sealed record PersonForm(string Name, string Role, string Email, string Dietary, string Access)
{
    /// <summary>The longest of the needs, in characters.</summary>
    public const int LongestNeed = 500;

    private const int LongestName = 100;

    public static PersonForm Empty { get; } = new("", "", "", "", "");

    /// <summary>Takes what was sent.</summary>
    public static PersonForm Read(PostedForm form) =>
        new(form.Line("name"), form.Line("role"), form.Line("email"), form.Text("dietary"), form.Text("access"));

    /// <summary>The same, short enough to be kept before it is checked.</summary>
    public PersonForm Cut() => new(Cut(Name), Cut(Role), Cut(Email), Cut(Dietary), Cut(Access));

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FieldError> Errors() =>
        [
            .. Named("name", Name, "Enter the name of the person who will come"),
            .. Named("role", Role, "Enter what they do at the school"),
            .. EmailRule.Fault(Email) is null
                ? Array.Empty<FieldError>()
                :
                [
                    new FieldError(
                        "email",
                        Email.Length == 0
                            ? "Enter their email address"
                            : "Enter an email address in the correct format, like name@example.org"
                    ),
                ],
            .. Short("dietary", Dietary, "What the caterer needs to know"),
            .. Short("access", Access, "What the venue needs to know"),
        ];

    private static string Cut(string value) => value.Length > LongestNeed ? value[..LongestNeed] : value;

    private static IEnumerable<FieldError> Named(string field, string value, string missing) =>
        value.Length switch
        {
            0 => [new(field, missing)],
            > LongestName => [new(field, $"{missing}, in {LongestName} characters or fewer")],
            _ => [],
        };

    private static IEnumerable<FieldError> Short(string field, string value, string what) =>
        value.Length > LongestNeed ? [new(field, $"{what} must be {LongestNeed} characters or fewer")] : [];
}
