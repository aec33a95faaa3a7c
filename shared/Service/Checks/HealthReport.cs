using System.Text.Json.Serialization;

namespace SchoolsDigital.Service.Checks;

/// <summary>How the service was when it was last looked at, as JSON shows it.</summary>
/// <param name="Status">"well", or "failing" where one of the checks does.</param>
/// <param name="Checks">"well", or what is wrong, of each check by its name.</param>
internal sealed record HealthReport(string Status, IReadOnlyDictionary<string, string> Checks)
{
    public const string Well = "well";

    [JsonIgnore]
    public bool IsWell => Status == Well;

    public static HealthReport Of(IReadOnlyDictionary<string, string> checks) =>
        new(checks.Values.All(found => found == Well) ? Well : "failing", checks);
}
