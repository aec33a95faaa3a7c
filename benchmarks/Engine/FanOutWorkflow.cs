using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Benchmarks.Engine;

/// <summary>Asks for many activities at once and waits for all.</summary>
internal sealed class FanOutWorkflow : Workflow<int, int>
{
    public static WorkflowName<int, int> Name { get; } = new("Bench.FanOut.V1");

    public override async Task<int> RunAsync(IWorkflowContext context, int input)
    {
        var greetings = Enumerable.Range(0, input).Select(school => context.CallAsync(SayHello.Name, $"{school}"));
        return (await Task.WhenAll(greetings)).Length;
    }
}
