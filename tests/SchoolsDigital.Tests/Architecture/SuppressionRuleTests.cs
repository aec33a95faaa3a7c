namespace SchoolsDigital.Tests.Architecture;

public class SuppressionRuleTests
{
    [Fact]
    public void CheckCode_Repository_IsKept() => Verdict.AssertKept(SuppressionRule.CheckCode(Repository.Code));

    [Fact]
    public void CheckEditorConfig_Repository_IsKept() =>
        Verdict.AssertKept(SuppressionRule.CheckEditorConfig(Repository.ReadFile(".editorconfig")));

    [Fact]
    public void CheckProjects_Repository_IsKept() =>
        Verdict.AssertKept(
            SuppressionRule.CheckProjects([.. Repository.Read("*.csproj"), .. Repository.Read("*.props")])
        );

    [Theory]
    [InlineData("#pragma warning disable RS0030")]
    [InlineData("#nullable disable")]
    [InlineData("[SuppressMessage(\"a\", \"b\")]")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\")]")]
    [InlineData("[assembly: SuppressMessage(\"a\", \"b\")]")]
    public void CheckCode_RuleSwitchedOffInAFile_IsBroken(string line)
    {
        Verdict.AssertBroken(SuppressionRule.CheckCode([new("shared/A.cs", $"{line}\nclass A;\n")]), "shared/A.cs:1:");
    }

    [Theory]
    [InlineData("dotnet_diagnostic.CA1.severity = none")]
    [InlineData("# because\ndotnet_diagnostic.CA1.severity = none")]
    [InlineData("# A sentence that stands too far away.\n\ndotnet_diagnostic.CA1.severity = suggestion")]
    [InlineData("# A sentence of another section.\n[*.cs]\ndotnet_diagnostic.CA1.severity = silent")]
    public void CheckEditorConfig_RuleLoweredWithoutAReason_IsBroken(string text)
    {
        Verdict.AssertBroken(SuppressionRule.CheckEditorConfig(new(".editorconfig", text)), "CA1");
    }

    [Theory]
    [InlineData(
        "# Nobody here can read the culture.\ndotnet_diagnostic.CA1.severity = none\ndotnet_diagnostic.CA2.severity = none"
    )]
    [InlineData("# Nobody here\n# can read the culture.\ndotnet_diagnostic.CA1.severity = none")]
    [InlineData("dotnet_diagnostic.CA1.severity = error")]
    public void CheckEditorConfig_ReasonGivenOrRuleRaised_IsKept(string text)
    {
        Verdict.AssertKept(SuppressionRule.CheckEditorConfig(new(".editorconfig", text)));
    }

    [Theory]
    [InlineData("<NoWarn>CA1</NoWarn>")]
    [InlineData("<!-- noisy --><NoWarn>CA1</NoWarn>")]
    [InlineData("<!-- A sentence about something else. -->\n<Nullable>enable</Nullable>\n<NoWarn>CA1</NoWarn>")]
    public void CheckProjects_RuleLoweredWithoutAReason_IsBroken(string text)
    {
        Verdict.AssertBroken(SuppressionRule.CheckProjects([new("shared/A.csproj", text)]), "NoWarn");
    }
}
