using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Local.Engine;

namespace SchoolsDigital.Tests.Support;

/// <summary>What an engine and its workflows have logged, and a way to wait for it.</summary>
public sealed class EngineLog : ILogger<EmbeddedEngine>
{
    private readonly ConcurrentQueue<string> lines = new();
    private volatile TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<string> Lines => [.. lines];

    /// <summary>Waits until a line holds a word.</summary>
    public async Task<string> WaitForAsync(string word, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = changed.Task;
            if (lines.FirstOrDefault(line => line.Contains(word)) is { } found)
            {
                return found;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        lines.Enqueue($"{logLevel}: {formatter(state, exception)}");
        Interlocked
            .Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
            .SetResult();
    }
}
