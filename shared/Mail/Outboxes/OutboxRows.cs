using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>
/// Where everything of the outbox stands. A round's mail is one partition, so that an entry, its place in the index and
/// the counts change together: <c>E|</c> entries by kind, <c>D|</c> what is due by time, <c>C|</c> counts by kind,
/// <c>B|</c> bodies by content.
/// </summary>
internal static class OutboxRows
{
    private const string Table = "Outbox";
    private const string RoundTable = "OutboxRounds";
    private const int TallyShards = 64;

    /// <summary>The row of a mail, by the name of its recipient within its kind.</summary>
    public static string Entry(string kind, string name, string occurrence) => $"E|{kind}|{name}|{occurrence}";

    public static RecordKey<StoredMail> Place(string authority, string round, string row) =>
        new(Table, $"{authority}|{round}", row);

    /// <summary>The mails of one kind to one recipient, by the name within the kind.</summary>
    public static RecordRange<StoredMail> Entries(string authority, string round, string kind, string name) =>
        RecordRange<StoredMail>.WithPrefix(Table, $"{authority}|{round}", $"E|{kind}|{name}|");

    public static RecordRange<StoredMail> Entries(string authority, string round, string? kind) =>
        RecordRange<StoredMail>.WithPrefix(Table, $"{authority}|{round}", kind is null ? "E|" : $"E|{kind}|");

    /// <summary>What stands from the first of some rows to the last, in whatever order they are given.</summary>
    public static RecordRange<StoredMail> EntriesBetween(OutboxKey any, string[] rows, int pageSize)
    {
        var (first, last) = (rows[0], rows[0]);
        foreach (var row in rows)
        {
            first = string.CompareOrdinal(row, first) < 0 ? row : first;
            last = string.CompareOrdinal(row, last) > 0 ? row : last;
        }

        // Nothing that a key may hold comes before "!".
        return new(Table, Partition(any), first, $"{last}!") { PageSize = pageSize };
    }

    /// <summary>The key that an earlier version named a row by.</summary>
    public static OutboxKey OldKeyOf(string authority, string round, string row) =>
        OutboxKey.Parse($"{authority}|{round}|{row[2..]}")
        ?? throw new InvalidDataException($"The row {row} of {authority}|{round} is not an outbox entry's.");

    /// <summary>An entry has more attempts each time that its due time changes, so the same row never stands twice.</summary>
    public static RecordKey<OutboxDue> Due(OutboxKey any, string firstRow, OutboxEntry entry) =>
        new(Table, Partition(any), $"D|{Stamp(entry.DueAt)}|{firstRow}|{entry.Attempts}");

    public static RecordKey<OutboxDue> Due(string authority, string round, string row) =>
        new(Table, $"{authority}|{round}", row);

    public static RecordRange<OutboxDue> DueBy(string authority, string round, DateTimeOffset now) =>
        new(Table, $"{authority}|{round}", "D|", $"D|{Stamp(now)}~");

    public static RecordRange<OutboxDue> AllDue(string authority, string round) =>
        RecordRange<OutboxDue>.WithPrefix(Table, $"{authority}|{round}", "D|");

    public static DateTimeOffset DueTimeOf(string row) =>
        DateTimeOffset.ParseExact(
            row.AsSpan(2, 14),
            "yyyyMMddHHmmss",
            null,
            System.Globalization.DateTimeStyles.AssumeUniversal
        );

    /// <summary>Counts are spread over a few rows, or all senders of a kind would wait for one another.</summary>
    public static RecordKey<OutboxTally> Tally(OutboxKey first, string firstRow) =>
        new(
            Table,
            Partition(first),
            $"C|{first.Kind}|{(uint)firstRow.Aggregate(17, (hash, character) => unchecked((hash * 31) + character)) % TallyShards:00}"
        );

    public static RecordRange<OutboxTally> Tallies(string authority, string round) =>
        RecordRange<OutboxTally>.WithPrefix(Table, $"{authority}|{round}", "C|");

    public static string KindOfTally(string row) => row.Split('|')[1];

    public static RecordKey<OutboxBodyPart> BodyPart(string partition, string body, int part) =>
        new(Table, partition, $"B|{body}|{part:000}");

    public static RecordRange<OutboxBodyPart> BodyParts(string partition, string body) =>
        RecordRange<OutboxBodyPart>.WithPrefix(Table, partition, body.Length > 0 ? $"B|{body}|" : "B|");

    public static RecordKey<OutboxRound> Round(string authority, string round) => new(RoundTable, authority, round);

    public static RecordRange<OutboxRound> Rounds(string authority) => new(RoundTable, authority);

    public static string Partition(OutboxKey key) => $"{key.Authority}|{key.Round}";

    private static string Stamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMddHHmmss");
}
