using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Files.Dates;
using SchoolsDigital.Consultations.Series;
using SchoolsDigital.Consultations.Timetables;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Files.Series;

/// <summary>Reads the sessions of a series, and checks that each is on a day on which people can come.</summary>
internal sealed class SessionReader(SchoolCalendar calendar)
{
    private readonly UniqueCodes codes = new("session");
    private readonly DayCheck days = new(calendar);

    /// <summary>The sessions with their places in the file; without those whose dates could not be read.</summary>
    public IReadOnlyList<(FileCursor At, SessionPlan Session)> Read(FileCursor at) =>
        [
            .. at.Items(item => (item, Session: item.Group("session", Session)))
                .Where(read => read.Session is not null)
                .Select(read => (read.item, read.Session!)),
        ];

    private SessionPlan? Session(FileGroup group)
    {
        var code = codes.Take(group["code"]);
        var (dateAt, lunchAt, startsAt, endsAt) = (
            group["date"],
            group.Optional("lunch"),
            group["starts"],
            group["ends"]
        );
        var capacity = group["capacity"].Whole(1, SeriesPlan.LargestCapacity, 1);
        var (venueAt, onlineAt) = (group.Optional("venue"), group.Optional("online"));
        var venue = venueAt.IsPresent ? venueAt.Group("venue", Venue) : null;
        var online = onlineAt.WebAddress();
        CheckPlace(group.At, venueAt, onlineAt);
        var (date, lunch, starts, ends) = (dateAt.Day(), lunchAt.Clock(), startsAt.Clock(), endsAt.Clock());
        if (date is not { } day || starts is not { } start || ends is not { } end)
        {
            return null;
        }

        days.CheckSchoolDay(dateAt, new LocalMoment(day, start), "The session is");
        SeriesRemarks.OfEnd(start, end)?.Report(endsAt);
        SeriesRemarks.OfLunch(lunch, end)?.Report(lunchAt);
        return new(code, day, lunch, start, end, capacity, venue, online);
    }

    private static void CheckPlace(FileCursor at, FileCursor venue, FileCursor online)
    {
        if (venue.IsPresent && online.IsPresent)
        {
            online.Error(
                "The session is at a venue and online.",
                "Keep one of the two, or make two sessions of it, so that each is counted."
            );
        }
        else if (!venue.IsPresent && !online.IsPresent)
        {
            at.Error(
                "The session has no place.",
                "Add a \"venue:\" with its name and address, or an \"online:\" link."
            );
        }
    }

    private static Venue Venue(FileGroup group) =>
        new(
            group["name"].Line(),
            group["address"].Line(),
            group.Optional("access").WordsOrNull(),
            group.Optional("parking").WordsOrNull()
        );
}
