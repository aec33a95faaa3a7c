using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;

namespace SchoolsDigital.Desk.Reports;

/// <summary>What a coordinator does for a recipient of a report.</summary>
/// <param name="Once">Names one showing of the form.</param>
/// <param name="Way">Which of the two ways was chosen.</param>
/// <param name="Email">The other address.</param>
/// <param name="How">How they got it.</param>
public sealed record RecipientForm(string Once, string Way, string Email, string How)
{
    /// <summary>The field of the choice.</summary>
    public const string WayField = "way";

    /// <summary>The field of the address.</summary>
    public const string EmailField = "email";

    /// <summary>The field that says how they got it.</summary>
    public const string HowField = "how";

    /// <summary>The choice of another address.</summary>
    public const string Address = "address";

    /// <summary>The choice of a note.</summary>
    public const string Note = "note";

    private const int LongestNote = 300;

    /// <summary>Whether they have it and somebody notes how.</summary>
    public bool IsNote => Way == Note;

    /// <summary>Nothing typed.</summary>
    public static RecipientForm Empty(string once) => new(once, "", "", "");

    /// <summary>Reads what was sent.</summary>
    public static RecipientForm Read(string once, PostedForm form) =>
        new(once, form.Line(WayField), form.Line(EmailField), form.Line(HowField));

    /// <summary>Everything that is wrong with it.</summary>
    /// <param name="version">The newest version that was sent; null where none was, so that nobody can have it.</param>
    public IReadOnlyList<FieldError> Check(int? version) =>
        (Way, version) switch
        {
            (Address, _) or (_, null) when EmailRule.Fault(Email) is not null =>
            [
                new(EmailField, "Enter an email address in the correct format, like name@example.com"),
            ],
            (Address, _) or (_, null) => [],
            (Note, _) when How.Length == 0 => [new(HowField, "Enter how they got it")],
            (Note, _) when How.Length > LongestNote =>
            [
                new(HowField, $"How they got it must be {LongestNote} characters or fewer"),
            ],
            (Note, _) => [],
            _ => [new(WayField, "Select what you want to do")],
        };
}
