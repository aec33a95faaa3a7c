using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Drafts;

/// <summary>Ranking the sessions that somebody would wait for, the same for a new booking and for one that is changed.</summary>
internal static class Wishes
{
    /// <summary>What there is to wait for.</summary>
    /// <param name="booking">The booking that is changed; null for a new one.</param>
    public static WishesModel Model(
        IEnumerable<Session> sessions,
        Booking? booking,
        IReadOnlyList<string> chosen,
        string back,
        string start,
        DateTimeOffset now,
        string? shown = null
    ) =>
        new(
            [
                .. sessions.Where(session =>
                    session.TakesBookingsAt(now) && session.Code != booking?.Session && session.LeftFor(booking) == 0
                ),
            ],
            chosen,
            back,
            start,
            shown
        );

    /// <summary>What was ranked, the dearest first, with empty choices left as "".</summary>
    public static IReadOnlyList<string> Read(PostedForm form, WishesModel model) =>
        [
            .. Enumerable
                .Range(1, model.Choices)
                .Select(choice => form.Line(WishesModel.FieldOf(choice)))
                .Select(value => model.Sessions.Any(session => session.Code == value) ? value : ""),
        ];

    /// <summary>What is wrong with it.</summary>
    public static IReadOnlyList<FieldError> Errors(IReadOnlyList<string> chosen)
    {
        if (chosen.All(value => value.Length == 0))
        {
            return [new(WishesModel.FieldOf(1), "Select the session that you would like most")];
        }

        for (var choice = 1; choice < chosen.Count; choice++)
        {
            if (chosen[choice].Length > 0 && chosen.Take(choice).Contains(chosen[choice]))
            {
                return [new(WishesModel.FieldOf(choice + 1), "Select each session once")];
            }
        }

        return [];
    }
}
