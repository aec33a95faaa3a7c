using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>The changelog and the build agree about which release was the last.</summary>
internal static partial class ReleaseRule
{
    /// <summary>The newest release of the changelog is the version that a build without git has.</summary>
    public static IEnumerable<string> Check(SourceFile changelog, SourceFile build)
    {
        var release = Release().Match(changelog.Text).Groups["version"].Value;
        var version = XDocument.Parse(build.Text).Descendants("VersionPrefix").Single().Value;
        return release == version
            ? []
            : [$"The newest release in {changelog.Path} is \"{release}\", and {build.Path} says {version}."];
    }

    [GeneratedRegex(@"^## \[(?<version>\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$", RegexOptions.Multiline)]
    private static partial Regex Release();
}
