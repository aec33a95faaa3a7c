using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker.Grpc;
using SchoolsDigital.DurableEngine;

namespace SchoolsDigital.AzureBenchmarks;

/// <summary>The same workflows as somebody writes them who has only the packages.</summary>
internal sealed class BareFunctions : IHubFunctions
{
    public const string Hello = "Hello";
    public const string FanOut = "FanOut";

    // No constant: the analyzer would look for a class of that name.
    private static readonly TaskName Greet = new(nameof(Greet));

    public string RunOrchestrator(string function, string request) =>
        function == Hello
            ? GrpcOrchestrationRunner.LoadAndRun<string[], string[]>(request, HelloAsync)
            : GrpcOrchestrationRunner.LoadAndRun<int, int>(request, FanOutAsync);

    public Task<string> RunActivityAsync(string function, string input, CancellationToken cancellationToken) =>
        Task.FromResult(JsonSerializer.Serialize($"Hello, {JsonSerializer.Deserialize<string>(input)}!"));

    private static async Task<string[]?> HelloAsync(TaskOrchestrationContext context, string[]? cities)
    {
        var greetings = new string[cities!.Length];
        for (var city = 0; city < cities.Length; city++)
        {
            greetings[city] = await context.CallActivityAsync<string>(Greet, cities[city]);
        }

        return greetings;
    }

    private static async Task<int> FanOutAsync(TaskOrchestrationContext context, int count)
    {
        var greetings = Enumerable
            .Range(0, count)
            .Select(school => context.CallActivityAsync<string>(Greet, $"{school}"));
        return (await Task.WhenAll(greetings)).Length;
    }
}
