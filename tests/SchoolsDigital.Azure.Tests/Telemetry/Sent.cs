using OpenTelemetry;

namespace SchoolsDigital.Azure.Tests.Telemetry;

/// <summary>Stands where an exporter would, and writes down what comes as an exporter finds it.</summary>
internal sealed class Sent<T>(Func<T, string?> write) : BaseProcessor<T>
{
    public List<string> Lines { get; } = [];

    public override void OnEnd(T data)
    {
        if (write(data) is { } line)
        {
            Lines.Add(line);
        }
    }
}
