using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows;

public class DurableSnapshotsTests
{
    [Fact]
    public void Read_Completed_HasItsResultStatusAndStoredName()
    {
        var snapshot = DurableSnapshots.Read(
            new("Contract_Sleep_V1", "it")
            {
                RuntimeStatus = OrchestrationRuntimeStatus.Completed,
                SerializedOutput = "1.5",
                SerializedCustomStatus = """{"Text":"half"}""",
            }
        );

        Assert.Equal(("Contract.Sleep.V1", 1.5), (snapshot.Workflow, snapshot.ReadOutput<double>()));
        Assert.Equal(new Word("half"), snapshot.ReadStatus<Word>());
    }

    [Fact]
    public void Read_CompletedWithNothing_HasNullForAResult()
    {
        var snapshot = DurableSnapshots.Read(
            new("Contract_Sleep_V1", "it") { RuntimeStatus = OrchestrationRuntimeStatus.Completed }
        );

        Assert.Null(snapshot.ReadOutput<string>());
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Terminated, "\"by mistake\"", "by mistake")]
    [InlineData(OrchestrationRuntimeStatus.Suspended, "inspection", "inspection")]
    [InlineData(OrchestrationRuntimeStatus.Running, "\"inspection over\"", null)]
    public void Read_HeldOrEndedByAPerson_SaysWhy(OrchestrationRuntimeStatus state, string output, string? reason)
    {
        var snapshot = DurableSnapshots.Read(
            new("Contract_Sleep_V1", "it") { RuntimeStatus = state, SerializedOutput = output }
        );

        Assert.Equal((reason, null), (snapshot.Reason, snapshot.Output));
    }

    [Fact]
    public void Read_FailedWithDetails_SaysWhatWasThrown()
    {
        var snapshot = DurableSnapshots.Read(
            new("Contract_Throw_V1", "it")
            {
                RuntimeStatus = OrchestrationRuntimeStatus.Failed,
                FailureDetails = new TaskFailureDetails("System.FormatException", "no such school", null, null, null),
            }
        );

        Assert.Equal(new StepFailure("System.FormatException", "no such school"), snapshot.Failure);
    }

    [Fact]
    public void Read_FailedWithoutDetails_TakesTheMessageFromTheOutput()
    {
        var snapshot = DurableSnapshots.Read(
            new("Contract_Throw_V1", "it")
            {
                RuntimeStatus = OrchestrationRuntimeStatus.Failed,
                SerializedOutput = "System.FormatException: no such school",
            }
        );

        Assert.Equal("System.FormatException: no such school", snapshot.Failure!.Message);
        Assert.Null(snapshot.Output);
    }
}
