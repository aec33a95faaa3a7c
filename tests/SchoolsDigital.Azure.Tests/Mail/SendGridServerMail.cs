using System.Buffers;
using System.Text.Json;
using SchoolsDigital.Contracts.Mail;

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>Makes a mail of each personalization, as its recipient would read it.</summary>
internal static class SendGridServerMail
{
    private static readonly SearchValues<char> Special = SearchValues.Create("(),:;<>@[]");

    public static IEnumerable<(string OutboxId, ReceivedMail Mail)> Deliver(JsonElement message) =>
        from person in message.GetProperty("personalizations").EnumerateArray()
        let to = person.GetProperty("to")[0]
        // Such a name is taken apart, and the mail goes to part of it instead of to the address.
        where !IsTakenApart(Name(to))
        select (person.GetProperty("custom_args").GetProperty("outbox").GetString()!, Read(message, person, to));

    private static ReceivedMail Read(JsonElement message, JsonElement person, JsonElement to)
    {
        var values = person.TryGetProperty("substitutions", out var pairs)
            ? [.. pairs.EnumerateObject()]
            : Array.Empty<JsonProperty>();
        string Fill(string text) =>
            values.Aggregate(
                text,
                (filled, pair) => filled.Replace(pair.Name, pair.Value.GetString(), StringComparison.Ordinal)
            );

        var headers = person
            .GetProperty("headers")
            .EnumerateObject()
            .ToDictionary(header => header.Name.ToLowerInvariant(), header => header.Value.GetString()!);
        var content = message.GetProperty("content");
        return new(
            Mailbox(message.GetProperty("from"), isRecipient: false),
            message.TryGetProperty("reply_to", out var reply) ? Mailbox(reply, isRecipient: false) : null,
            [Mailbox(to, isRecipient: true)],
            Fill(person.GetProperty("subject").GetString()!),
            headers["message-id"],
            Fill(content[0].GetProperty("value").GetString()!),
            Fill(content[1].GetProperty("value").GetString()!),
            headers,
            message.TryGetProperty("attachments", out var files) ? [.. files.EnumerateArray().Select(File)] : []
        );
    }

    private static ReceivedMailbox Mailbox(JsonElement mailbox, bool isRecipient)
    {
        var name = Name(mailbox);
        return new(
            mailbox.GetProperty("email").GetString()!,
            isRecipient && IsQuoted(name) ? name![1..^1].Replace("\\\"", "\"").Replace("\\\\", "\\") : name
        );
    }

    private static string? Name(JsonElement mailbox) =>
        mailbox.TryGetProperty("name", out var name) ? name.GetString() : null;

    private static bool IsQuoted(string? name) => name is ['"', .., '"'];

    private static bool IsTakenApart(string? name) => !IsQuoted(name) && name.AsSpan().ContainsAny(Special);

    private static ReceivedAttachment File(JsonElement file)
    {
        var type = file.GetProperty("type").GetString()!;
        var parts = (type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type).Split("; ");
        return new(
            file.GetProperty("filename").GetString()!,
            string.Join("; ", parts.Take(1).Concat(parts.Skip(1).Order(StringComparer.Ordinal))),
            file.GetProperty("content").GetBytesFromBase64()
        );
    }
}
