using SchoolsDigital.Tests.Architecture;

namespace SchoolsDigital.Tests.Infra;

public sealed class WorkflowRuleTests
{
    [Fact]
    public void Check_Repository_IsKept() =>
        Assert.Empty(Repository.Read("*.yml", ".github").SelectMany(WorkflowRule.Check));

    [Theory]
    [InlineData("      - uses: actions/checkout@v5")]
    [InlineData("      - uses: actions/checkout@main")]
    [InlineData("      - uses: actions/checkout")]
    [InlineData("          password: ${{ secrets.PASSWORD }}")]
    public void Check_UnpinnedActionOrSecret_IsNamed(string line) =>
        Assert.Single(WorkflowRule.Check(new(".github/workflows/a.yml", $"jobs:\n{line}\n")));
}
