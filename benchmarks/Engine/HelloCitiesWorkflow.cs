using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Benchmarks.Engine;

/// <summary>The usual measure of durable engines: five activities, one after another.</summary>
internal sealed class HelloCitiesWorkflow : Workflow<string[], string[]>
{
    public static WorkflowName<string[], string[]> Name { get; } = new("Bench.HelloCities.V1");

    public override async Task<string[]> RunAsync(IWorkflowContext context, string[] input)
    {
        var greetings = new string[input.Length];
        for (var city = 0; city < input.Length; city++)
        {
            greetings[city] = await context.CallAsync(SayHello.Name, input[city]);
        }

        return greetings;
    }
}
