using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>The triggers of an app, found by the names of their functions, as the platform finds them.</summary>
internal sealed class TriggerFunctions(IServiceProvider services, params Type[] types) : IHubFunctions
{
    private readonly Dictionary<string, Func<object[], Task<JsonElement>>> triggers = types
        .SelectMany(type => TriggersOf(type, services))
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    public Task<JsonElement> RunAsync(string function, TaskOrchestrationContext context) =>
        triggers[function]([context]);

    public Task<JsonElement> RunAsync(
        string function,
        JsonElement input,
        DurableTaskClient client,
        CancellationToken cancellationToken
    ) => triggers[function]([input, client, cancellationToken]);

    private static IEnumerable<KeyValuePair<string, Func<object[], Task<JsonElement>>>> TriggersOf(
        Type type,
        IServiceProvider services
    )
    {
        var target = ActivatorUtilities.CreateInstance(services, type);
        return from method in type.GetMethods()
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
