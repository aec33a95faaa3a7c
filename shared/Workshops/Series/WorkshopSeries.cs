using SchoolsDigital.Consultations.Audiences;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Workshops.Series;

/// <summary>A series that was started: what its pages and mails say, and its dates (UTC). The coordinator may move them.</summary>
public sealed record WorkshopSeries
{
    public required SeriesRef Ref { get; init; }

    public required string Title { get; init; }

    /// <summary>In Markdown.</summary>
    public required string About { get; init; }

    public string? ForWhom { get; init; }

    /// <summary>Which schools are invited.</summary>
    public required Audience Audience { get; init; }

    /// <summary>Who invites.</summary>
    public required AuthorityProfile Authority { get; init; }

    /// <summary>The round that it started with; null where it stands on its own.</summary>
    public string? Round { get; init; }

    /// <summary>How many of one school may come; null for as many as there are places.</summary>
    public int? PerSchool { get; init; }

    public required DateTimeOffset OpensAt { get; init; }

    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>When booking was to close; null unless it was closed early.</summary>
    public DateTimeOffset? PlannedClosesAt { get; init; }

    /// <summary>When schools that have not booked are written to, in order.</summary>
    public IReadOnlyList<DateTimeOffset> RemindersAt { get; init; } = [];

    /// <summary>How many working hours an offered place is kept.</summary>
    public required int OfferHours { get; init; }

    public string? Lunch { get; init; }

    /// <summary>When it is forgotten who booked.</summary>
    public required DateTimeOffset PurgesAt { get; init; }

    /// <summary>Why it was called off; null where it was not.</summary>
    public string? CalledOffBecause { get; init; }

    /// <summary>Whether dietary and access needs have been deleted.</summary>
    public bool NeedsForgotten { get; init; }

    public bool IsForgotten { get; init; }

    /// <summary>Where a series stands.</summary>
    public static RecordKey<WorkshopSeries> KeyFor(SeriesRef series) =>
        new(SeriesRef.Table, series.Partition, "series");

    public SeriesPhase PhaseAt(DateTimeOffset now) =>
        IsForgotten ? SeriesPhase.Forgotten
        : CalledOffBecause is not null ? SeriesPhase.CalledOff
        : now < OpensAt ? SeriesPhase.NotYetOpen
        : now < ClosesAt ? SeriesPhase.Open
        : SeriesPhase.Closed;
}
