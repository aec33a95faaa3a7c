using System.Diagnostics.Tracing;
using System.Runtime.InteropServices;

namespace SchoolsDigital.DurableWorker;

/// <summary>
/// Kills this process as <c>kill -9</c> does, just before one of its requests to the storage is sent: the service's or the
/// engine's, to tables, blobs or queues. All of them are counted.
/// </summary>
internal sealed partial class DeathAtRequest(int request) : EventListener
{
    private const string VendorsEvents = "Azure-Core";
    private const int RequestEvent = 1;
    private const int Kill = 9;

    private int requests;

    /// <summary>Dies at a request; null to live.</summary>
    public static DeathAtRequest? After(int? request) => request is { } number ? new(number) : null;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == VendorsEvents)
        {
            EnableEvents(eventSource, EventLevel.Informational);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventId == RequestEvent && Interlocked.Increment(ref requests) == request)
        {
            _ = SendSignal(Environment.ProcessId, Kill);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int process, int signal);
}
