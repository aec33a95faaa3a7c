using System.Text.RegularExpressions;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>What comes from elsewhere is fixed, and proposed for an update when there is a newer one.</summary>
internal static partial class SupplyRule
{
    /// <summary>A workflow names an action by its commit, with the version beside it: a tag can be moved to other code.</summary>
    public static IEnumerable<string> CheckActions(IEnumerable<SourceFile> workflows) =>
        from workflow in workflows
        from Match use in Use().Matches(workflow.Text)
        let action = use.Groups["action"].Value
        where !Pinned().IsMatch(action)
        select $"{workflow.Path} uses {action}, which is not a commit with its version as a comment.";

    /// <summary>Dependabot looks at every folder that has packages of npm.</summary>
    public static IEnumerable<string> CheckNpm(SourceFile dependabot, IEnumerable<SourceFile> locks) =>
        from file in locks
        let folder = "/" + Path.GetDirectoryName(file.Path)
        where !dependabot.Text.Split('\n').Contains($"      - {folder}")
        select $"{dependabot.Path} does not look at {folder}.";

    [GeneratedRegex(@"^\s*(- )?uses: (?<action>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Use();

    [GeneratedRegex(@"^[\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+(\.\d+)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pinned();
}
