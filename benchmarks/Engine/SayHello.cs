using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Benchmarks.Engine;

/// <summary>Greets. Does nothing that costs, so that what is measured is the engine. Safe to run twice.</summary>
internal sealed class SayHello : Activity<string, string>
{
    public static ActivityName<string, string> Name { get; } = new("Bench.SayHello.V1");

    public override Task<string> RunAsync(string input, CancellationToken cancellationToken) =>
        Task.FromResult($"Hello, {input}!");
}
