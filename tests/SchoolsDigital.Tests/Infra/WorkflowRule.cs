using SchoolsDigital.Tests.Architecture;

namespace SchoolsDigital.Tests.Infra;

/// <summary>What GitHub runs for us comes at a full version, and reads no secret.</summary>
internal static class WorkflowRule
{
    public static IEnumerable<string> Check(SourceFile workflow) =>
        from line in workflow.Text.Split('\n')
        let action = line.Trim().TrimStart('-').Trim()
        where IsUnpinned(action) || line.Contains("secrets.", StringComparison.Ordinal)
        select $"{workflow.Path}: \"{line.Trim()}\" is not an action at a full version, or reads a secret.";

    private static bool IsUnpinned(string action) =>
        action.StartsWith("uses: ", StringComparison.Ordinal)
        && !action.Contains("./", StringComparison.Ordinal)
        && !(action.Split("@v") is [_, var version] && version.Split('.') is [_, _, _]);
}
