using SchoolsDigital.Tests.Architecture;
using YamlDotNet.RepresentationModel;

namespace SchoolsDigital.Tests.Infra;

/// <summary>A release that is not well is taken back, and everything is checked with time enough for it.</summary>
public sealed class WorkflowTests
{
    private const string OnFailure = "failure() && steps.deploy.outcome != 'skipped' && steps.last.outputs.tag != ''";

    [Fact]
    public void Release_AfterDeploying_ChecksAndGoesBackToTheLastPackage()
    {
        // Act
        var steps = WorkflowStep.Of("release.yml", "deploy");
        var fetch = Assert.Single(steps, step => step.Runs("gh release download"));
        var deployments = steps.Where(step => step.Package.Length > 0).ToList();
        var checks = steps.Where(step => step.Runs("infra/check-release \"$SERVICE_ADDRESS\"")).ToList();

        // Assert
        Assert.Equal(["schoolsdigital.zip", "last/schoolsdigital.zip"], deployments.Select(step => step.Package));
        Assert.Equal(["", OnFailure], deployments.Select(step => step.Condition));
        Assert.Equal(["", OnFailure], checks.Select(step => step.Condition));
        int[] order = [fetch.Place, deployments[0].Place, checks[0].Place, deployments[1].Place, checks[1].Place];
        Assert.Equal(order.Order(), order);
    }

    // Only what was seen to be well may be gone back to.
    [Fact]
    public void Release_Package_IsKeptAfterItsChecks()
    {
        Assert.Equal("deploy", WorkflowStep.Read("release.yml")["jobs"]["keep"]["needs"]);
        Assert.Contains(WorkflowStep.Of("release.yml", "keep"), step => step.Runs("gh release create"));
    }

    [Theory]
    [InlineData("check.yml", "test", 90)]
    [InlineData("nightly.yml", "test", 180)]
    [InlineData("release.yml", "build", 90)]
    public void Workflow_ThatTests_UsesDockerAndHasTheTime(string workflow, string job, int minutes)
    {
        var tests = WorkflowStep.Read(workflow)["jobs"][job];

        Assert.Equal("true", tests["env"]["DockerTests"]);
        Assert.Equal($"{minutes}", tests["timeout-minutes"]);
        Assert.Contains(WorkflowStep.Of(workflow, job), step => step.Commands == "./test");
    }

    [Fact]
    public void Nightly_EveryNight_TestsOnTheFunctionsHost()
    {
        var schedule = (YamlSequenceNode)WorkflowStep.Read("nightly.yml")["on"]["schedule"];

        Assert.NotEmpty(schedule);
        Assert.Contains(WorkflowStep.Of("nightly.yml", "test"), step => step.Runs("azure-functions-core-tools@4"));
    }

    [Fact]
    public void Release_Scripts_AreThereAndCanBeRun()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no mark on a file that it can be run.");
            return;
        }

        foreach (var script in (string[])["infra/check-release", "infra/check-sign-in"])
        {
            var mode = File.GetUnixFileMode(Path.Combine(Repository.Root, script));
            Assert.True(mode.HasFlag(UnixFileMode.UserExecute), script);
        }
    }
}
