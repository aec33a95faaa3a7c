using System.Diagnostics;
using OpenTelemetry;

namespace SchoolsDigital.Functions.Telemetry;

/// <summary>Cleans spans before they leave the process: nothing of who asked, and nothing of the address that was asked for.</summary>
internal sealed class TraceRedactor : BaseProcessor<Activity>
{
    // Names of the semantic conventions for HTTP and networks, old and new.
    private static readonly string[] OfTheSender =
    [
        "url.",
        "http.url",
        "http.target",
        "http.client_ip",
        "http.user_agent",
        "http.request.header.",
        "http.response.header.",
        "client.",
        "enduser.",
        "net.peer.",
        "net.sock.",
        "network.peer.",
        "user.",
        "user_agent.",
    ];

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        if (data.Events.Any())
        {
            // What was noted on a span, such as an exception, cannot be changed any more. It stands in the log, cleaned.
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            return;
        }

        data.DisplayName = Redaction.Clean(data.DisplayName);
        if (data.StatusDescription is { } said)
        {
            data.SetStatus(data.Status, Redaction.Clean(said));
        }

        foreach (var (name, value) in data.TagObjects.ToList())
        {
            if (OfTheSender.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal)))
            {
                data.SetTag(name, null);
            }
            else if (value is string text && Redaction.Clean(text) is var clean && clean != text)
            {
                data.SetTag(name, clean);
            }
        }
    }
}
