namespace SchoolsDigital.Workshops.Series;

/// <summary>Names a series: opaque ids that may stand in a workflow's history.</summary>
/// <param name="Authority">The authority's id.</param>
/// <param name="Series">The series' id within it.</param>
public sealed record SeriesRef(string Authority, string Series)
{
    /// <summary>The table in which everything stands that one booking may change together.</summary>
    internal const string Table = "Workshops";

    /// <summary>The one partition of a series: its sessions, its bookings, and who holds a place.</summary>
    public string Partition => $"{Authority}|{Series}";

    /// <summary>What its mails are filed under in the outbox, apart from those of a round of the same code.</summary>
    public string MailRound => $"w.{Series}";

    /// <inheritdoc/>
    public override string ToString() => Partition;
}
