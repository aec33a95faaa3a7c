using System.Reflection;
using SchoolsDigital.Tests.Scripts;

namespace SchoolsDigital.Tests.Infra;

/// <summary>The genuine compiler, from the package that restoring this project brings.</summary>
internal static class BicepCompiler
{
    // What a parameter file asks the environment for and has no answer of its own to.
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["SERVICE_ADDRESS"] = "https://schools.example.org",
        ["AUTHORITY_NAME"] = "Example Council",
        ["CONTACT_EMAIL"] = "schools@example.org",
        ["ALERT_EMAIL"] = "operator@example.org",
        ["SIGN_IN_CLIENT_ID"] = "00000000-0000-0000-0000-000000000000",
        ["BUDGET_START"] = "2026-12-01",
    };

    private static readonly string? Program = typeof(BicepCompiler)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == nameof(BicepCompiler))
        ?.Value;

    public static async Task<ScriptResult> RunAsync(IEnumerable<string> arguments, bool isPrivate = false)
    {
        Assert.SkipWhen(Program is null, "The package of the Bicep compiler is for Linux on x64 only.");
        return await Command.RunAsync(
            Program!,
            arguments,
            new Dictionary<string, string>(Settings) { ["PRIVATE_NETWORK"] = isPrivate ? "true" : "false" }
        );
    }
}
