using SchoolsDigital.Invitations;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Invitations;

/// <summary>The web addresses that stand in the mails of a series.</summary>
/// <param name="links">Signs them.</param>
/// <param name="service">Where the service is reached from outside.</param>
public sealed class WorkshopAddresses(SignedLinks links, Uri service)
{
    /// <summary>Where a school books.</summary>
    public Uri OfInvitation(WorkshopSeries series, string link) =>
        Address(series, "workshops", link, LinkPurpose.Booking);

    /// <summary>Where a person sees, changes and gives back their booking.</summary>
    public Uri OfBooking(WorkshopSeries series, string booking) =>
        Address(series, "booking", booking, LinkPurpose.BookedPlace);

    /// <summary>Where the contact of an invitation stops further mail about workshops.</summary>
    public Uri OfUnsubscribe(WorkshopSeries series, string link) =>
        Address(series, "workshops-stop", link, LinkPurpose.Unsubscribe);

    private Uri Address(WorkshopSeries series, string page, string id, LinkPurpose purpose)
    {
        var link =
            LinkId.TryParse(id) ?? throw new ArgumentException($"\"{id}\" is not what a link stands for.", nameof(id));
        // A session may be moved while links are in people's inboxes; the pages know when it is really over.
        return new(
            service,
            $"/{series.Ref.Authority}/{page}/{series.Ref.Series}/{links.Create(link, purpose, series.PurgesAt)}"
        );
    }
}
