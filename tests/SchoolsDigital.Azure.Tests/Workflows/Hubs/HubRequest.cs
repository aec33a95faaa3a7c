using System.Globalization;
using System.Text.Json;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>Something that the code of an instance asked the platform for.</summary>
internal abstract record HubRequest(int Step)
{
    /// <summary>An activity.</summary>
    public sealed record Activity(int Step, string Function, JsonElement Input) : HubRequest(Step)
    {
        public override string ToString() => $"activity {Function} {Input.GetRawText()}";
    }

    /// <summary>A sub-orchestration.</summary>
    public sealed record Child(int Step, string Function, JsonElement Input, string InstanceId) : HubRequest(Step)
    {
        public override string ToString() => $"child {Function} {InstanceId} {Input.GetRawText()}";
    }

    /// <summary>A timer.</summary>
    public sealed record Timer(int Step, DateTime FireAt) : HubRequest(Step)
    {
        public override string ToString() => $"timer {FireAt.ToString("O", CultureInfo.InvariantCulture)}";
    }

    /// <summary>An event for an instance.</summary>
    public sealed record Send(int Step, string InstanceId, string Name, JsonElement Payload) : HubRequest(Step)
    {
        public override string ToString() => $"send {Name} {InstanceId} {Payload.GetRawText()}";
    }
}
