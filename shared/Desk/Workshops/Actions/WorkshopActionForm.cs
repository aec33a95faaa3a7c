using System.Globalization;
using SchoolsDigital.Consultations.Timetables;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>What a coordinator typed for an action, of whichever kind.</summary>
public sealed record WorkshopActionForm
{
    public const string CapacityField = "capacity";
    public const string StartsField = "starts";
    public const string EndsField = "ends";
    public const string VenueField = "venue";
    public const string AddressField = "address";
    public const string ReasonField = "reason";

    /// <summary>How long a line may be that is sent to people.</summary>
    public const int LongestLine = 200;

    private const int UsualClosingHour = 17;

    public string Capacity { get; init; } = "";

    public TypedDate Day { get; init; } = TypedDate.Empty;

    public string Starts { get; init; } = "";

    public string Ends { get; init; } = "";

    public string Venue { get; init; } = "";

    public string Address { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>The form as it is shown first: with what holds now.</summary>
    public static WorkshopActionForm Of(WorkshopTarget target) =>
        target.Chosen is { } session ? Of(session) : new() { Day = DayOf(ClosingOf(target)) };

    /// <summary>What was sent.</summary>
    public static WorkshopActionForm Read(PostedForm form) =>
        new()
        {
            Capacity = form.Line(CapacityField),
            Day = TypedDate.Read(form),
            Starts = form.Line(StartsField),
            Ends = form.Line(EndsField),
            Venue = form.Line(VenueField),
            Address = form.Line(AddressField),
            Reason = form.Line(ReasonField),
        };

    /// <summary>A time such as "13:30"; null where it is none.</summary>
    public static TimeOnly? Clock(string text) =>
        TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    /// <summary>When booking would close that is opened again until a day: at the hour that was planned.</summary>
    public static LocalMoment ClosesOn(WorkshopTarget target, DateOnly day) =>
        new(
            day,
            target.Series.PlannedClosesAt is { } planned
                ? TimeOnly.FromDateTime(LondonTime.FromUtc(planned).DateTime)
                : new(UsualClosingHour, 0)
        );

    private static WorkshopActionForm Of(Session session) =>
        new()
        {
            Capacity = $"{session.Capacity}",
            Day = DayOf(session.StartsAt),
            Starts = ClockOf(session.StartsAt),
            Ends = ClockOf(session.EndsAt),
            Venue = session.Venue?.Name ?? "",
            Address = session.Venue?.Address ?? "",
        };

    // Closed by mistake, it goes on until the day that was planned.
    private static DateTimeOffset? ClosingOf(WorkshopTarget target) =>
        target.Series.PlannedClosesAt is { } planned && planned > target.Now ? planned : null;

    private static TypedDate DayOf(DateTimeOffset? moment) =>
        moment is { } day && LondonTime.DateOf(day) is var date
            ? new($"{date.Day}", $"{date.Month}", $"{date.Year}")
            : TypedDate.Empty;

    private static string ClockOf(DateTimeOffset moment) =>
        LondonTime.FromUtc(moment).ToString("HH:mm", CultureInfo.InvariantCulture);
}
