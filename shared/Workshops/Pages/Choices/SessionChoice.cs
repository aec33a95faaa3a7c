using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages.Choices;

/// <summary>Choosing a session, the same for a new booking and for one that is changed.</summary>
internal static class SessionChoice
{
    /// <summary>What there is to choose from.</summary>
    /// <param name="booking">The booking that is changed; null for a new one.</param>
    public static SessionChoiceModel Model(
        IEnumerable<Session> sessions,
        Booking? booking,
        string? chosen,
        string back,
        string start,
        DateTimeOffset now,
        string? shown = null
    )
    {
        List<(Session Session, int Left)> open =
        [
            .. sessions
                .Where(session => session.TakesBookingsAt(now) && session.Code != booking?.Session)
                .Select(session => (session, session.LeftFor(booking))),
        ];
        var free = open.Where(one => one.Left > 0).ToList();
        return new(
            [.. free.Select(one => one.Session)],
            [.. free.Select(one => one.Left)],
            chosen,
            open.Count > free.Count,
            back,
            start,
            shown
        );
    }

    /// <summary>What was chosen; null where nothing on the page was.</summary>
    public static string? Read(PostedForm form, SessionChoiceModel model) =>
        form.Line(SessionChoiceModel.Field) is var value
        && ((value == SessionChoiceModel.Wait && model.CanWait) || model.Sessions.Any(session => session.Code == value))
            ? value
            : null;

    /// <summary>What to say where nothing was chosen.</summary>
    public static IReadOnlyList<FieldError> Errors { get; } =
    [new(SessionChoiceModel.Field, "Select a session, or the waiting list")];
}
