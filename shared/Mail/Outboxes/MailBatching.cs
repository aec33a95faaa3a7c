using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>
/// Divides mails of one body into batches. An address stands in a batch only once, because providers refuse a request
/// that names one twice: two schools that share an office get their mails in two requests.
/// </summary>
internal static class MailBatching
{
    public static IEnumerable<IReadOnlyList<OutboxKey>> Divide(IEnumerable<OutboxChange> mails)
    {
        var batches = new List<List<OutboxKey>>();
        var timesMet = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, _, entry) in mails)
        {
            // The n-th mail to an address goes into the n-th layer, and each layer is cut into batches.
            var layer = timesMet.GetValueOrDefault(entry.Address ?? "");
            timesMet[entry.Address ?? ""] = layer + 1;
            if (layer == batches.Count)
            {
                batches.Add([]);
            }

            batches[layer].Add(key);
        }

        return batches.SelectMany(layer => layer.Chunk(MailBatch.MaxRecipients));
    }
}
