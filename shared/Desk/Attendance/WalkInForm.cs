using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;

namespace SchoolsDigital.Desk.Attendance;

/// <summary>What was typed of somebody who came without being expected.</summary>
public sealed record WalkInForm(string Name, string School, string Role)
{
    /// <summary>The largest number of characters in a name or a role.</summary>
    public const int Longest = 100;

    public const string NameField = "name";
    public const string SchoolField = "school";
    public const string RoleField = "role";

    /// <summary>The value of the line of those who are from no school.</summary>
    public const string NoSchool = "none";

    /// <summary>Nothing typed yet.</summary>
    public static WalkInForm Empty { get; } = new("", "", "");

    /// <summary>Reads what came back.</summary>
    public static WalkInForm Read(PostedForm form) =>
        new(form.Line(NameField), form.Line(SchoolField), form.Line(RoleField));

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FieldError> Check(Register register) =>
        [
            .. Name.Length switch
            {
                0 => (FieldError[])[new(NameField, "Enter their name")],
                > Longest => [new(NameField, $"Keep the name to {Longest} characters")],
                _ => [],
            },
            .. School == NoSchool || SchoolIn(register) is not null
                ? (FieldError[])[]
                : [new(SchoolField, "Select their school, or that they are from no school")],
            .. Role.Length > Longest ? (FieldError[])[new(RoleField, $"Keep the role to {Longest} characters")] : [],
        ];

    /// <summary>The school that was chosen; null for none.</summary>
    public School? SchoolIn(Register register) => int.TryParse(School, out var urn) ? register.Find(urn) : null;
}
