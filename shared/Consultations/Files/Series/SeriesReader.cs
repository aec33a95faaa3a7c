using SchoolsDigital.Consultations.Audiences;
using SchoolsDigital.Consultations.Files.Audiences;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Files.Dates;
using SchoolsDigital.Consultations.Series;
using SchoolsDigital.Consultations.Timetables;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Files.Series;

/// <summary>Reads series of workshops.</summary>
/// <param name="calendar">The days of the authority's schools.</param>
/// <param name="everybody">Whom a series invites that does not say.</param>
/// <param name="forgottenWithRound">When the round that the series belongs to forgets who took part; null without a round.</param>
internal sealed class SeriesReader(SchoolCalendar calendar, Audience everybody, DateTimeOffset? forgottenWithRound)
{
    private const int LongestOffer = 50;

    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Evening = new(17, 0);
    private static readonly RelativeDate UsuallyForgotten = new(6, DateUnit.Months, DateAnchor.AfterClose, Morning);

    private readonly UniqueCodes codes = new("series", Codes.LongestName);

    /// <summary>The series; without those whose dates could not be read.</summary>
    public IReadOnlyList<SeriesPlan> Read(FileCursor at) =>
        [.. at.Items(item => item.Group("workshopSeries", Series)).OfType<SeriesPlan>()];

    private SeriesPlan? Series(FileGroup group)
    {
        var (code, title, about) = (codes.Take(group["code"]), group["title"].Line(), group["about"].Words());
        var forWhom = group.Optional("forWhom").LineOrNull();
        var audienceAt = group.Optional("audience");
        var audience = audienceAt.IsPresent ? AudienceReader.Read(audienceAt) : everybody;
        var perSchoolAt = group.Optional("perSchool");
        int? perSchool = perSchoolAt.IsPresent ? perSchoolAt.Whole(1, SeriesPlan.LargestCapacity, 1) : null;
        var offerHours = group.Optional("offerHours").Whole(1, LongestOffer, SeriesPlan.UsualOfferHours);
        var lunch = group.Optional("lunch").WordsOrNull();
        var dates = new SeriesDates(
            group["opens"],
            group["closes"],
            group.Optional("reminders").Items(item => (item, item.Rule(Morning))),
            group.Optional("identitiesDeleted")
        );
        var forgotten = dates.IdentitiesDeleted.Rule(Morning);
        var sessionsAt = group["sessions"];
        var sessions = new SessionReader(calendar).Read(sessionsAt);
        CheckCount(sessionsAt, sessions.Count);
        if (dates.Opens.Moment(Morning) is not { } opens || dates.Closes.Moment(Evening) is not { } closes)
        {
            return null;
        }

        var forgottenAt =
            forgotten is null && forgottenWithRound is { } withRound
                ? withRound
                : (forgotten ?? UsuallyForgotten).In(opens, closes, calendar.WorkingDays).Utc;
        var plan = new SeriesPlan(
            code,
            title,
            about,
            forWhom,
            audience,
            perSchool,
            opens,
            closes,
            [.. dates.Reminders.Select(reminder => reminder.Rule).OfType<DateRule>()],
            offerHours,
            lunch,
            forgottenAt,
            [.. sessions.Select(session => session.Session)]
        );
        new SeriesCheck(plan, dates, [.. sessions.Select(session => session.At)], calendar).Run();
        return plan;
    }

    private static void CheckCount(FileCursor at, int count)
    {
        if (at.IsPresent && count > SeriesPlan.MostSessions)
        {
            at.Error(
                $"The series has {count} sessions.",
                $"Keep to {SeriesPlan.MostSessions}, or make two series of it."
            );
        }
        else if (at.IsPresent && at.Items(item => item).Count == 0)
        {
            at.Error("The series has no sessions.", "Add one, or take the series out.");
        }
    }
}
