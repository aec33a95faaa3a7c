using SchoolsDigital.Tests.Architecture;

namespace SchoolsDigital.Tests.Infra;

public sealed class WorkflowRuleTests
{
    [Fact]
    public void Check_Repository_IsKept() =>
        Assert.Empty(Repository.Read("*.yml", ".github").SelectMany(WorkflowRule.Check));

    [Fact]
    public void Check_Secret_IsNamed() =>
        Assert.Single(
            WorkflowRule.Check(new(".github/workflows/a.yml", "jobs:\n          password: ${{ secrets.PASSWORD }}\n"))
        );
}
