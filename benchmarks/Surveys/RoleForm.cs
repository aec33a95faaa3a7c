using SchoolsDigital.Local.Rehearsals;

namespace SchoolsDigital.Benchmarks.Surveys;

/// <summary>The form that asks people about themselves.</summary>
internal sealed class RoleForm(string path, PageReading reading)
{
    private const string Role = "q-role";

    private readonly string[] roles =
    [
        .. reading.Fields!.Where(field => field.Name == Role).Select(field => field.Value),
    ];

    /// <summary>Where it is and where it is sent.</summary>
    public string Path => path;

    /// <summary>What a form sends unseen.</summary>
    public static IEnumerable<KeyValuePair<string, string>> HiddenOf(PageReading page) =>
        page.Fields!.Where(field => field.Kind == "hidden")
            .Select(field => KeyValuePair.Create(field.Name, field.Value));

    /// <summary>What is sent, each time with another role, so that each time something has to be saved.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fill(int time) =>
        HiddenOf(reading).Append(KeyValuePair.Create(Role, roles[time % roles.Length]));
}
