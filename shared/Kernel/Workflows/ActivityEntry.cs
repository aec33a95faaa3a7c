using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace SchoolsDigital.Kernel.Workflows;

/// <summary>An activity of the catalogue, for an engine that knows only names and JSON.</summary>
/// <param name="Name">The stored name.</param>
/// <param name="ActivityType">The class that runs it.</param>
/// <param name="InputType">What it takes.</param>
/// <param name="OutputType">What it returns.</param>
/// <param name="RunAsync">Runs it once: services and input as JSON in, result as JSON out. Throws <see cref="UnreadableInputException"/> on an input that it cannot read.</param>
public sealed record ActivityEntry(
    string Name,
    Type ActivityType,
    Type InputType,
    Type OutputType,
    Func<IServiceProvider, string, CancellationToken, Task<string>> RunAsync
)
{
    internal static ActivityEntry For<TActivity, TIn, TOut>(ActivityName<TIn, TOut> name)
        where TActivity : Activity<TIn, TOut>
    {
        return new(name.Value, typeof(TActivity), typeof(TIn), typeof(TOut), RunAsync);

        async Task<string> RunAsync(IServiceProvider services, string json, CancellationToken cancellationToken)
        {
            var input = WorkflowJson.ReadInput<TIn>(name.Value, json);
            var activity = ActivatorUtilities.GetServiceOrCreateInstance<TActivity>(services);
            var output = await activity.RunAsync(input, cancellationToken);
            return JsonSerializer.Serialize(output, WorkflowJson.Options);
        }
    }
}
