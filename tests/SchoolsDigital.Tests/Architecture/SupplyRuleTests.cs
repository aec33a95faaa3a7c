namespace SchoolsDigital.Tests.Architecture;

public class SupplyRuleTests
{
    [Fact]
    public void CheckActions_Repository_IsKept()
    {
        var workflows = Repository.Read("*.yml", ".github/workflows");

        Assert.NotEmpty(workflows);
        Verdict.AssertKept(SupplyRule.CheckActions(workflows));
    }

    [Fact]
    public void CheckNpm_Repository_IsKept()
    {
        var locks = Repository.Read("package-lock.json");

        Assert.NotEmpty(locks);
        Verdict.AssertKept(SupplyRule.CheckNpm(Repository.ReadFile(".github/dependabot.yml"), locks));
    }

    [Theory]
    [InlineData("actions/checkout@v5.0.0")]
    [InlineData("actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8")]
    [InlineData("actions/checkout@08c6903 # v5.0.0")]
    public void CheckActions_NoCommitOrNoVersion_IsBroken(string action)
    {
        Verdict.AssertBroken(
            SupplyRule.CheckActions([new(".github/workflows/check.yml", $"    steps:\n      - uses: {action}\n")]),
            $"uses {action},"
        );
    }

    [Fact]
    public void CheckActions_CommitWithItsVersion_IsKept()
    {
        var text = "      - uses: a/b/init@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0\n";

        Verdict.AssertKept(SupplyRule.CheckActions([new(".github/workflows/check.yml", text)]));
    }

    [Fact]
    public void CheckNpm_FolderLeftOut_IsBroken()
    {
        var dependabot = new SourceFile(".github/dependabot.yml", "    directories:\n      - /shared/Web/assets\n");

        Verdict.AssertBroken(
            SupplyRule.CheckNpm(
                dependabot,
                [new("shared/Web/assets/package-lock.json", ""), new("tests/smtp/package-lock.json", "")]
            ),
            "/tests/smtp"
        );
    }
}
