using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Workshops.Bookings;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>Does one thing to a session.</summary>
internal sealed class SessionActionPage(
    SeriesStore store,
    WorkshopActions actions,
    WorkshopLedger ledger,
    ILinkIds ids,
    TimeProvider clock
) : SeriesActionPage(store, actions, ledger, ids, clock), IDeskFormPage
{
    /// <inheritdoc/>
    public static new string Route => $"{WorkshopDeskPaths.SeriesRoute}/sessions/{{session}}/do/{{action}}";

    /// <inheritdoc/>
    public static new bool IsForCoordinators => true;
}
