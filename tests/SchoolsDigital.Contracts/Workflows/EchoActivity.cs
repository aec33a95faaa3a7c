using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Contracts.Workflows;

/// <summary>Returns what it is given. Safe to run twice.</summary>
public sealed class EchoActivity : Activity<string, string>
{
    public static ActivityName<string, string> Name { get; } = new("Contract.Echo.V1");

    public override Task<string> RunAsync(string input, CancellationToken cancellationToken) => Task.FromResult(input);
}
