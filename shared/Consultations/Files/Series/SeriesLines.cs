using System.Globalization;
using System.Text;
using SchoolsDigital.Consultations.Series;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Files.Series;

/// <summary>Writes how a series will run, as text for a terminal.</summary>
internal static class SeriesLines
{
    public static void Write(StringBuilder text, SeriesPlan plan, WorkingDays days)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"\nWorkshops: {plan.Title}; {Count.Of(plan.Sessions.Count, "session")} with {Count.Of(plan.Places, "place")}.\n"
        );
        var reminders = plan.Reminders.Select(rule => rule.In(plan.Opens, plan.Closes, days).Utc);
        (DateTimeOffset At, string What)[] moments =
        [
            (plan.Opens.Utc, "booking opens; invitations go out"),
            .. reminders.Select(at => (at, "reminder to schools that have not booked")),
            (plan.Closes.Utc, "booking closes"),
            .. plan.Sessions.Select(session => (session.StartsAt, Say(session))),
            (plan.IdentitiesDeleted, "it is forgotten who booked"),
        ];
        var width = moments.Max(moment => LondonText.Moment(moment.At).Length);
        foreach (var (at, what) in moments.OrderBy(moment => moment.At))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {LondonText.Moment(at).PadRight(width)}  {what}\n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"    An offered place is kept for {Count.Of(plan.OfferHours, "working hour")}{(plan.PerSchool is { } most ? $"; at most {Count.Of(most, "person", "people")} of a school" : "")}.\n"
        );
    }

    private static string Say(SessionPlan session) =>
        $"{session.Venue?.Name ?? "online"}, {Count.Of(session.Capacity, "place")}";
}
