using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>
/// Reads entries. Mails that are dealt with together mostly stand together, so one listing finds what would take a request
/// for each; where others stand between them, the rest is asked for by key.
/// </summary>
internal sealed class OutboxReading(OutboxEntries entries)
{
    /// <summary>A listing may read this many entries for each that is wanted, and is given up after.</summary>
    private const int Spread = 2;

    /// <summary>Fewer are asked for by key, all at once.</summary>
    private const int WorthListing = 16;

    /// <summary>Reads entries of one kind.</summary>
    /// <returns>One for each key, in their order; null where there is none.</returns>
    public async Task<Versioned<OutboxEntry>?[]> ReadAsync(OutboxKey[] keys, CancellationToken cancellationToken)
    {
        if (keys.Length < WorthListing)
        {
            return await Task.WhenAll(keys.Select(key => entries.GetAsync(key, cancellationToken)));
        }

        var rows = Array.ConvertAll(keys, entries.RowOf);
        var (listed, until) = await ListAsync(keys[0], rows, cancellationToken);
        return await Task.WhenAll(
            keys.Select(
                (key, index) =>
                    until is null || string.CompareOrdinal(rows[index], until) <= 0
                        ? Task.FromResult(listed.GetValueOrDefault(rows[index]))
                        : entries.GetAsync(key, cancellationToken)
            )
        );
    }

    /// <summary>What stands from the first row to the last; where that is too much, what stands up to and with a row.</summary>
    private async Task<(Dictionary<string, Versioned<OutboxEntry>> Listed, string? Until)> ListAsync(
        OutboxKey any,
        string[] rows,
        CancellationToken cancellationToken
    )
    {
        var listed = new Dictionary<string, Versioned<OutboxEntry>>(rows.Length, StringComparer.Ordinal);
        var most = rows.Length * Spread;
        var read = 0;
        await foreach (var row in entries.ListAsync(OutboxRows.EntriesBetween(any, rows, most), cancellationToken))
        {
            listed[row.Row] = new(row.Entry, row.Version);
            if (++read == most)
            {
                return (listed, row.Row);
            }
        }

        return (listed, null);
    }
}
