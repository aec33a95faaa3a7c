using OpenTelemetry;
using OpenTelemetry.Logs;

namespace SchoolsDigital.Functions.Telemetry;

/// <summary>
/// Cleans what is logged before it leaves the process. An exception is taken apart, because its message may quote anybody:
/// what it is and where it was thrown stay as they are.
/// </summary>
internal sealed class LogRedactor : BaseProcessor<LogRecord>
{
    /// <summary>Which kinds of exceptions led to another, the outermost first.</summary>
    public const string Failure = "Failure";

    /// <summary>What they said, cleaned.</summary>
    public const string FailureSaid = "FailureSaid";

    /// <summary>Where they were thrown.</summary>
    public const string FailureAt = "FailureAt";

    /// <inheritdoc/>
    public override void OnEnd(LogRecord data)
    {
        data.FormattedMessage = Redaction.Clean(data.FormattedMessage);
        data.Body = Redaction.Clean(data.Body);
        if (data.Attributes is { Count: > 0 } || data.Exception is not null)
        {
            data.Attributes = Attributes(data);
        }

        data.Exception = null;
    }

    private static List<KeyValuePair<string, object?>> Attributes(LogRecord data)
    {
        var attributes = new List<KeyValuePair<string, object?>>();
        foreach (var (name, value) in data.Attributes ?? [])
        {
            attributes.Add(new(name, Clean(value)));
        }

        if (data.Exception is { } failure)
        {
            var all = Chain(failure).ToList();
            attributes.Add(new(Failure, string.Join(" < ", all.Select(one => one.GetType().FullName))));
            attributes.Add(new(FailureSaid, Redaction.Clean(string.Join(" < ", all.Select(one => one.Message)))));
            attributes.Add(new(FailureAt, string.Join("\n---\n", all.Select(one => one.StackTrace))));
        }

        return attributes;
    }

    private static object? Clean(object? value) =>
        value switch
        {
            null or bool or int or long or double or Enum or DateTimeOffset or TimeSpan => value,
            _ => Redaction.Clean(value.ToString()),
        };

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        for (var one = failure; one is not null; one = one.InnerException)
        {
            yield return one;
        }
    }
}
