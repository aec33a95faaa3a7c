using SchoolsDigital.Tests.Architecture;

namespace SchoolsDigital.Tests.Infra;

/// <summary>What GitHub runs for us reads no secret. (That it is pinned, <see cref="SupplyRule"/> sees to.)</summary>
internal static class WorkflowRule
{
    public static IEnumerable<string> Check(SourceFile workflow) =>
        from line in workflow.Text.Split('\n')
        where line.Contains("secrets.", StringComparison.Ordinal)
        select $"{workflow.Path}: \"{line.Trim()}\" reads a secret.";
}
