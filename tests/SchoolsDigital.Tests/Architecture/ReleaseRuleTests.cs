namespace SchoolsDigital.Tests.Architecture;

public class ReleaseRuleTests
{
    [Fact]
    public void Check_Repository_IsKept()
    {
        Verdict.AssertKept(
            ReleaseRule.Check(Repository.ReadFile("CHANGELOG.md"), Repository.ReadFile("Directory.Build.props"))
        );
    }

    [Theory]
    [InlineData("## [Unreleased]\n\n## [1.3.0] - 2027-01-08\n\n## [1.2.0] - 2026-12-01\n", "\"1.3.0\"")]
    [InlineData("## [Unreleased]\n", "\"\"")]
    public void Check_BuildSaysAnotherVersion_IsBroken(string changelog, string expected)
    {
        var build = new SourceFile(
            "Directory.Build.props",
            "<Project><PropertyGroup><VersionPrefix>1.2.0</VersionPrefix></PropertyGroup></Project>"
        );

        Verdict.AssertBroken(ReleaseRule.Check(new("CHANGELOG.md", changelog), build), expected);
    }
}
