using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Messages;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>Keeps each body once, by its content, beside the mails that share it.</summary>
internal sealed class OutboxBodies(ITableStore store)
{
    private const int PartLength = 30_000;

    // Whoever adds mails school by school gives the same body thousands of times.
    private readonly ConditionalWeakTable<MailBody, Known> known = [];

    /// <summary>A body with its placeholders read.</summary>
    /// <exception cref="PermanentFailureException">It has problems; the message names them.</exception>
    public MailTemplate TemplateOf(MailBody body) => KnownOf(body).Template;

    /// <summary>Keeps a body and returns its id. Safe to call twice.</summary>
    public async Task<string> SaveAsync(string partition, MailBody body, CancellationToken cancellationToken)
    {
        var (_, id, parts) = KnownOf(body);
        for (var part = 0; part < parts.Count; part++)
        {
            var key = OutboxRows.BodyPart(partition, id, part);
            if (await store.GetAsync(key, cancellationToken) is null)
            {
                await store.TryAddAsync(key, parts[part], cancellationToken);
            }
        }

        return id;
    }

    /// <summary>Reads a body that an entry refers to.</summary>
    /// <exception cref="PermanentFailureException">It is not there, or this version of the service cannot send it.</exception>
    public async Task<MailTemplate> ReadAsync(string partition, string id, CancellationToken cancellationToken)
    {
        var parts = new List<OutboxBodyPart>();
        await foreach (var part in store.ListAsync(OutboxRows.BodyParts(partition, id), cancellationToken))
        {
            parts.Add(part.Value);
        }

        return parts.Count > 0 && parts.Count == parts[0].Parts
            ? new(JsonSerializer.Deserialize<MailBody>(string.Concat(parts.Select(part => part.Json)))!)
            : throw new PermanentFailureException($"The mail body {id} of {partition} is not complete.");
    }

    private Known KnownOf(MailBody body) => known.GetValue(body, Make);

    private static Known Make(MailBody body)
    {
        var template = new MailTemplate(body);
        var json = JsonSerializer.Serialize(body);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)).AsSpan(0, 16));
        var count = (json.Length + PartLength - 1) / PartLength;
        var parts = Enumerable
            .Range(0, count)
            .Select(part => json.Substring(part * PartLength, Math.Min(PartLength, json.Length - (part * PartLength))));
        return new(template, id, [.. parts.Select(part => new OutboxBodyPart(part, count))]);
    }

    private sealed record Known(MailTemplate Template, string Id, IReadOnlyList<OutboxBodyPart> Parts);
}
