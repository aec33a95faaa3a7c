using System.Text.Json;
using SchoolsDigital.Mail.Delivery;

namespace SchoolsDigital.Functions.Mail;

/// <summary>
/// Reads SendGrid's event array. Events that say nothing new about a mail (processed, deferred, open, click), that are not
/// about our mail, or that lack a part are passed over: one that cannot be read must not keep the others from being taken.
/// </summary>
internal static class SendGridEvents
{
    private const int LongestId = 200;
    private const int LongestReason = 500;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    /// <summary>Reads the events.</summary>
    /// <returns>In the order in which they stand; null where this is no JSON array.</returns>
    public static IReadOnlyList<DeliveryEvent>? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, Options);
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? [.. json.RootElement.EnumerateArray().Select(Read).OfType<DeliveryEvent>()]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DeliveryEvent? Read(JsonElement happened) =>
        happened.ValueKind == JsonValueKind.Object
        && KindOf(happened) is { } kind
        && Text(happened, "sg_event_id") is { Length: > 0 and <= LongestId } id
        && Text(happened, SendGridLetter.OutboxArgument) is { } outboxId
        && TimeOf(happened) is { } at
            ? new(id, outboxId, kind, at, ReasonOf(happened))
            : null;

    private static DeliveryKind? KindOf(JsonElement happened) =>
        Text(happened, "event") switch
        {
            "delivered" => DeliveryKind.Delivered,
            // A server that blocks a mail for what it is, or for who brought it, says nothing against the address.
            "bounce" when Text(happened, "type") is "blocked" => DeliveryKind.Dropped,
            "bounce" => DeliveryKind.Bounced,
            "dropped" => DropOf(Text(happened, "reason")),
            "spamreport" => DeliveryKind.SpamReport,
            "unsubscribe" or "group_unsubscribe" => DeliveryKind.Unsubscribed,
            _ => null,
        };

    // SendGrid does not try again what has come back before, and then the address is as useless as it was then.
    private static DeliveryKind DropOf(string? reason) =>
        reason switch
        {
            "Bounced Address" or "Invalid" => DeliveryKind.Bounced,
            _ => DeliveryKind.Dropped,
        };

    private static DateTimeOffset? TimeOf(JsonElement happened) =>
        happened.TryGetProperty("timestamp", out var time)
        && time.ValueKind == JsonValueKind.Number
        && time.TryGetInt64(out var seconds)
        && seconds is >= 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static string? ReasonOf(JsonElement happened)
    {
        var reason = Text(happened, "reason") ?? Text(happened, "response");
        return reason?.Length > LongestReason ? reason[..LongestReason] : reason;
    }

    private static string? Text(JsonElement happened, string name) =>
        happened.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
