using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Invitations;

/// <summary>
/// The links that belong to a series and to nobody in particular: its calendar, and the door list of a session. Their ids
/// follow from what they are for, so nothing is kept of them; it is the signature that nobody can guess.
/// </summary>
/// <param name="links">Signs and reads them.</param>
/// <param name="service">Where the service is reached from outside.</param>
public sealed class SeriesLinks(SignedLinks links, Uri service)
{
    /// <summary>The calendar of a series, for as long as it is known who booked.</summary>
    public Uri OfCalendar(WorkshopSeries series) =>
        new(
            service,
            $"{PathOf(series.Ref)}/calendar/{Create(LinkPurpose.WorkshopCalendar, series.PurgesAt, series.Ref)}"
        );

    /// <summary>The door list of a session, for that day. A session that is moved to another day or place gets another.</summary>
    public Uri OfDoor(SeriesRef series, Session session) =>
        new(
            service,
            $"{PathOf(series)}/{session.Code}/door/{Create(LinkPurpose.DoorList, EndOfDay(session), series, DoorOf(session))}"
        );

    /// <summary>Why a link does not open the door list of a session now; null where it does.</summary>
    public PageResult? ReadDoor(string link, SeriesRef series, Session session) =>
        Read(link, LinkPurpose.DoorList, series, DoorOf(session));

    /// <summary>Why a link is not to be honoured; null where it is.</summary>
    internal PageResult? Read(string link, LinkPurpose purpose, SeriesRef series, string part = "")
    {
        var reading = links.Read(link, purpose);
        return reading.Id == IdOf(series, part) ? null : Page.LinkNotValid(reading.HasExpired);
    }

    private static string PathOf(SeriesRef series) => $"/{series.Authority}/workshops/{series.Series}";

    private static string DoorOf(Session session) => $"{session.Code}|{session.Moves}";

    private static DateTimeOffset EndOfDay(Session session) =>
        LondonTime.ToUtc(LondonTime.DateOf(session.EndsAt).AddDays(1), TimeOnly.MinValue);

    private string Create(LinkPurpose purpose, DateTimeOffset until, SeriesRef series, string part = "") =>
        links.Create(IdOf(series, part), purpose, until);

    private static LinkId IdOf(SeriesRef series, string part) =>
        LinkId.FromBytes(SHA256.HashData(Encoding.UTF8.GetBytes($"{series.Partition}|{part}")));
}
