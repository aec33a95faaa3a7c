using Microsoft.Extensions.Logging;

namespace SchoolsDigital.Local.Engine;

/// <summary>Passes on what a workflow logs the first time it gets there, and not again.</summary>
internal sealed class ReplaySafeLogger(ILogger inner, WorkflowRun run) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => inner.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => !run.IsReplaying && inner.IsEnabled(logLevel);

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
