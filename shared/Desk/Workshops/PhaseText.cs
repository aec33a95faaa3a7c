using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>How the desk says where a series or a session stands.</summary>
internal static class PhaseText
{
    public static string Of(WorkshopSeries series, DateTimeOffset now) =>
        series.PhaseAt(now) switch
        {
            SeriesPhase.NotYetOpen => $"Opens {LondonText.Moment(series.OpensAt)}",
            SeriesPhase.Open => $"Open until {LondonText.Moment(series.ClosesAt)}",
            SeriesPhase.Closed => "Booking is closed",
            SeriesPhase.CalledOff => "Called off",
            _ => "Forgotten who booked",
        };

    public static string Of(Session session, DateTimeOffset now) =>
        session.IsCancelled ? "Cancelled"
        : session.EndsAt <= now ? "Over"
        : session.IsClosed ? "Closed"
        : session.Free < 0 ? "Overbooked"
        : session.Left == 0 ? "Full"
        : "Places left";

    /// <summary>Both units in which workshops are counted, as in "46 members of staff from 41 schools have a place."</summary>
    public static string Attending(int people, int schools) =>
        $"{Count.Of(people, "member")} of staff from {Count.Of(schools, "school")} {Count.Word(people, "has", "have")} a place.";
}
