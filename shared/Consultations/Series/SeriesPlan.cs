using SchoolsDigital.Consultations.Audiences;
using SchoolsDigital.Consultations.Timetables;

namespace SchoolsDigital.Consultations.Series;

/// <summary>A series of workshops as the file plans it: sessions of the same content, of which a person attends one.</summary>
/// <param name="Code">Short and stable; with the code of the authority it names the series.</param>
/// <param name="About">What it is about and why it is worth coming, in Markdown.</param>
/// <param name="ForWhom">Who should come, in a line; null where nobody is left out.</param>
/// <param name="Audience">Which schools are invited.</param>
/// <param name="PerSchool">How many of one school may come; null for as many as there are places.</param>
/// <param name="Opens">When the invitations go out and booking begins.</param>
/// <param name="Closes">When booking ends.</param>
/// <param name="Reminders">When schools that have not booked are written to, between opening and close.</param>
/// <param name="OfferHours">How many working hours an offered place is kept.</param>
/// <param name="Lunch">What to say about lunch; null where there is none.</param>
/// <param name="IdentitiesDeleted">When it is forgotten who booked.</param>
public sealed record SeriesPlan(
    string Code,
    string Title,
    string About,
    string? ForWhom,
    Audience Audience,
    int? PerSchool,
    LocalMoment Opens,
    LocalMoment Closes,
    IReadOnlyList<DateRule> Reminders,
    int OfferHours,
    string? Lunch,
    DateTimeOffset IdentitiesDeleted,
    IReadOnlyList<SessionPlan> Sessions
)
{
    /// <summary>The most sessions a series may have: all of them are read to show one page.</summary>
    public const int MostSessions = 50;

    /// <summary>How many working hours an offer is kept where the file does not say: a working day.</summary>
    public const int UsualOfferHours = 10;

    /// <summary>The largest number of places in a session.</summary>
    public const int LargestCapacity = 1_000;

    /// <summary>All places of all sessions.</summary>
    public int Places => Sessions.Sum(session => session.Capacity);
}
