using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Mail.Messages;

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>What the v3 API refuses of a request to send mail, as its reference lists it.</summary>
internal static class SendGridServerRules
{
    private static readonly string[] Fields =
    [
        "from",
        "reply_to",
        "personalizations",
        "content",
        "attachments",
        "categories",
        "tracking_settings",
        "subject",
    ];

    private static readonly string[] OfPersonalization = ["to", "subject", "headers", "substitutions", "custom_args"];

    private static readonly HashSet<string> ReservedHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "x-sg-id",
        "x-sg-eid",
        "received",
        "dkim-signature",
        "content-type",
        "content-transfer-encoding",
        "to",
        "from",
        "subject",
        "reply-to",
        "cc",
        "bcc",
    };

    public static IReadOnlyList<SendGridServerError> Check(HttpRequest request, byte[] body)
    {
        if (!HttpMethods.IsPost(request.Method) || request.Path != "/v3/mail/send")
        {
            return [new(null, "not found", 404)];
        }

        if (request.Headers.Authorization != $"Bearer {SendGridServer.Key}")
        {
            return [new(null, "The provided authorization grant is invalid, expired, or revoked", 401)];
        }

        if (request.ContentType != "application/json")
        {
            return [new(null, "Content-Type should be application/json.", 415)];
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            return [.. CheckMessage(json.RootElement)];
        }
        catch (JsonException)
        {
            return [new(null, "Bad Request")];
        }
    }

    private static IEnumerable<SendGridServerError> CheckMessage(JsonElement message)
    {
        foreach (var field in message.EnumerateObject().Where(field => !Fields.Contains(field.Name)))
        {
            yield return new(field.Name, "The field is not known here.");
        }

        if (Text(message, "from", "email") is null)
        {
            yield return new("from", "The from object must be provided for every email send.");
        }

        var people = message.TryGetProperty("personalizations", out var list)
            ? [.. list.EnumerateArray()]
            : Array.Empty<JsonElement>();
        if (people.Length is 0 or > 1_000)
        {
            yield return new("personalizations", "The personalization block is limited to 1000 personalizations.");
        }

        var addresses = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var place = 0; place < people.Length; place++)
        {
            foreach (var error in CheckPerson(people[place], $"personalizations.{place}", addresses))
            {
                yield return error;
            }
        }

        foreach (var error in CheckContent(message).Concat(CheckAttachments(message)))
        {
            yield return error;
        }

        if (message.TryGetProperty("categories", out var categories) && categories.GetArrayLength() > 10)
        {
            yield return new("categories", "There is a limit of 10 categories per request.");
        }
    }

    private static IEnumerable<SendGridServerError> CheckPerson(
        JsonElement person,
        string path,
        HashSet<string> addresses
    )
    {
        foreach (var field in person.EnumerateObject().Where(field => !OfPersonalization.Contains(field.Name)))
        {
            yield return new($"{path}.{field.Name}", "The field is not known here.");
        }

        var to = person.TryGetProperty("to", out var list) && list.GetArrayLength() == 1 ? list[0] : default;
        var email = to.ValueKind == JsonValueKind.Object ? to.GetProperty("email").GetString()! : "";
        if (Mailbox.ProblemWith(email) is not null || email.StartsWith("reject", StringComparison.Ordinal))
        {
            yield return new($"{path}.to.0.email", "Does not contain a valid address.");
        }
        else if (!addresses.Add(email))
        {
            yield return new("personalizations", "Each unique email address should only be included once.");
        }

        if (string.IsNullOrEmpty(Text(person, "subject")))
        {
            yield return new($"{path}.subject", "The subject is required.");
        }

        foreach (var header in Pairs(person, "headers"))
        {
            if (ReservedHeaders.Contains(header.Name) || !Ascii.IsValid(header.Value.GetString()))
            {
                yield return new($"{path}.headers", $"The header {header.Name} cannot be set.");
            }
        }

        foreach (var (name, limit) in ((string, int)[])[("substitutions", 10_000), ("custom_args", 10_000)])
        {
            if (Pairs(person, name).Sum(pair => Bytes(pair.Name) + Bytes(pair.Value.GetString()!)) > limit)
            {
                yield return new($"{path}.{name}", $"The {name} are limited to {limit} bytes.");
            }
        }
    }

    private static IEnumerable<SendGridServerError> CheckContent(JsonElement message)
    {
        var parts = message.TryGetProperty("content", out var list)
            ? [.. list.EnumerateArray()]
            : Array.Empty<JsonElement>();
        if (parts.Any(part => string.IsNullOrEmpty(Text(part, "value"))))
        {
            yield return new("content", "The content value must be a string at least one character in length.");
        }

        if (!parts.Select(part => Text(part, "type")).SequenceEqual(["text/plain", "text/html"]))
        {
            yield return new("content", "If present, text/plain and text/html may only be provided once, plain first.");
        }
    }

    private static IEnumerable<SendGridServerError> CheckAttachments(JsonElement message)
    {
        var files = message.TryGetProperty("attachments", out var list)
            ? [.. list.EnumerateArray()]
            : Array.Empty<JsonElement>();
        for (var place = 0; place < files.Length; place++)
        {
            var type = Text(files[place], "type")!;
            if (type.Contains(';') && type is not ("text/calendar; method=REQUEST" or "text/calendar; method=CANCEL"))
            {
                yield return new(
                    $"attachments.{place}.type",
                    "The attachment type cannot contain ';', or CRLF characters."
                );
            }

            if (!Convert.TryFromBase64String(Text(files[place], "content")!, new byte[400_000], out _))
            {
                yield return new($"attachments.{place}.content", "The attachment content must be base64 encoded.");
            }
        }
    }

    private static IEnumerable<JsonProperty> Pairs(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var pairs) ? pairs.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    private static string? Text(JsonElement owner, params string[] path)
    {
        foreach (var name in path)
        {
            if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty(name, out owner))
            {
                return null;
            }
        }

        return owner.GetString();
    }

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
