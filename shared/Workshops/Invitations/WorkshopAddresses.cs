using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Invitations;

/// <summary>The links that stand in the mails of a series.</summary>
public sealed class WorkshopAddresses(LinkAddresses addresses)
{
    /// <summary>Where a school books.</summary>
    public static MailLink ToInvitation(WorkshopSeries series, string link) =>
        To(series, "workshops", link, LinkPurpose.Booking);

    /// <summary>Where a person sees, changes and gives back their booking; or a page below that.</summary>
    public static MailLink ToBooking(WorkshopSeries series, string booking, string? page = null) =>
        To(series, "booking", booking, LinkPurpose.BookedPlace, page is null ? "" : $"/{page}");

    /// <summary>Where the contact of an invitation stops further mail about workshops.</summary>
    public static MailLink ToUnsubscribe(WorkshopSeries series, string link) =>
        To(series, "workshops-stop", link, LinkPurpose.Unsubscribe);

    /// <summary>The address at which a person sees, changes and gives back their booking.</summary>
    public Uri OfBooking(WorkshopSeries series, string booking) => addresses.Of(ToBooking(series, booking));

    // A session may be moved while links are in people's inboxes; the pages know when it is really over.
    private static MailLink To(WorkshopSeries series, string page, string id, LinkPurpose purpose, string after = "") =>
        new($"{purpose}", id, series.PurgesAt, $"/{series.Ref.Authority}/{page}/{series.Ref.Series}/", after);
}
