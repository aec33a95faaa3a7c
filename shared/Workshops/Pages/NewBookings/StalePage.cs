using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using SchoolsDigital.Web.Components;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Pages.Choices;
using SchoolsDigital.Workshops.Pages.Visits;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages.NewBookings;

/// <summary>
/// Refuses a form whose page shows something that is not so any more. It says what has happened, keeps what was typed, and
/// shows nobody's details but those that came with the form.
/// </summary>
internal static class StalePage
{
    private const string NothingSaved = "We have not saved or booked anything from the page that you sent.";

    private static readonly (string Field, string Words)[] Fields =
    [
        (SessionChoiceModel.Field, "Session"),
        (WishesModel.FieldOf(1), "First choice"),
        (WishesModel.FieldOf(2), "Second choice"),
        (WishesModel.FieldOf(3), "Third choice"),
        ("name", "Full name"),
        ("role", "Role at the school"),
        ("email", "Email address"),
        ("dietary", "For the caterer"),
        ("access", "For the venue"),
    ];

    /// <summary>The draft was changed after the page was shown.</summary>
    public static PageResult Changed(DraftVisit visit, PostedForm form, string visitor) =>
        Refuse(
            visit.At,
            form,
            visitor,
            "This booking was changed after you opened the page",
            ["It was changed in another window or tab.", NothingSaved],
            visit.Shown,
            (visit.PathOf(WorkshopPaths.CheckName), "See the booking as it is now")
        );

    /// <summary>The draft is a booking, which was not made by this button.</summary>
    public static PageResult Booked(DraftVisit visit, PostedForm form, string visitor) =>
        Refuse(
            visit.At,
            form,
            visitor,
            "This booking was already made",
            ["It was made in another window or tab, and may not be what your page shows.", NothingSaved],
            null,
            (visit.PathOf(WorkshopPaths.DoneName), "See the booking that was made")
        );

    /// <summary>There is no such draft.</summary>
    public static PageResult Gone(WorkshopVisit at, PostedForm form, string visitor) =>
        Refuse(at, form, visitor, "We cannot find this booking", [NothingSaved], null, null);

    private static PageResult Refuse(
        WorkshopVisit at,
        PostedForm form,
        string visitor,
        string title,
        IReadOnlyList<string> paragraphs,
        string? shown,
        (string Path, string Words)? see
    )
    {
        var sent = Fields
            .Where(one => form.Text(one.Field).Length > 0)
            .Select(one => KeyValuePair.Create(one.Field, new StringValues(form.Text(one.Field))))
            .ToList();
        var model = new StaleModel(
            title,
            paragraphs,
            [.. sent.Select(one => new SummaryRow(Words(one.Key), Value(at, one)))],
            sent,
            sent.Count > 0 ? shown : null,
            see,
            visitor,
            at.Paths.Start
        );
        return at.Sign(new(typeof(StaleView), model, StatusCodes.Status409Conflict));
    }

    private static string Words(string field) => Fields.First(one => one.Field == field).Words;

    private static string Value(WorkshopVisit at, KeyValuePair<string, StringValues> sent) =>
        sent.Value == SessionChoiceModel.Wait ? "Wait for a place in a session that is full"
        : at.Sessions.FirstOrDefault(session => session.Code == sent.Value) is { } session ? SessionText.Of(session)
        : sent.Value.ToString();
}
