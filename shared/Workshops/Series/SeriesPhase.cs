using System.Text.Json.Serialization;

namespace SchoolsDigital.Workshops.Series;

/// <summary>Where a series is in its life.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SeriesPhase>))]
public enum SeriesPhase
{
    /// <summary>Nobody is invited yet.</summary>
    NotYetOpen,

    /// <summary>Schools are invited and may book.</summary>
    Open,

    /// <summary>Booking has ended; whoever has a place keeps it and may still give it back.</summary>
    Closed,

    /// <summary>Called off by the coordinator.</summary>
    CalledOff,

    /// <summary>It is forgotten who booked.</summary>
    Forgotten,
}
