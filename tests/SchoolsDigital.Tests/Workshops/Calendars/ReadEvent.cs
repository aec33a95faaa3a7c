namespace SchoolsDigital.Tests.Workshops.Calendars;

/// <summary>An entry as a calendar program shows it.</summary>
internal sealed record ReadEvent(
    string Uid,
    int Sequence,
    DateTimeOffset MadeAt,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Zone,
    string Summary,
    string Location,
    string Description,
    string Status,
    ReadPerson Organizer,
    IReadOnlyList<ReadPerson> Attendees
);
