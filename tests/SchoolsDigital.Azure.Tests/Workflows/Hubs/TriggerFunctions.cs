using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Functions.Triggers;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>The triggers of the service, found by the names of their functions, as the platform finds them.</summary>
internal sealed class TriggerFunctions(IServiceProvider services) : IHubFunctions
{
    private readonly Dictionary<string, Func<object[], Task<JsonElement>>> triggers = TriggersOf<WorkflowTriggers>(
            services
        )
        .Concat(TriggersOf<ActivityTriggers>(services))
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    public Task<JsonElement> RunAsync(string function, TaskOrchestrationContext context) =>
        triggers[function]([context]);

    public Task<JsonElement> RunAsync(
        string function,
        JsonElement input,
        DurableTaskClient client,
        CancellationToken cancellationToken
    ) => triggers[function]([input, client, cancellationToken]);

    private static IEnumerable<KeyValuePair<string, Func<object[], Task<JsonElement>>>> TriggersOf<T>(
        IServiceProvider services
    )
    {
        var target = ActivatorUtilities.CreateInstance<T>(services);
        return from method in typeof(T).GetMethods()
            let function = method.GetCustomAttribute<FunctionAttribute>()
            where function is not null
            select KeyValuePair.Create<string, Func<object[], Task<JsonElement>>>(
                function.Name,
                given =>
                    (Task<JsonElement>)
                        method.Invoke(target, BindingFlags.DoNotWrapExceptions, binder: null, given, culture: null)!
            );
    }
}
