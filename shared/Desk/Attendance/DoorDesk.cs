using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Attendance;

/// <summary>The door list of a session at the desk: on the day, and afterwards to put right what was ticked in haste.</summary>
internal sealed class DoorDesk(DoorListService keeper) : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => $"{WorkshopDeskPaths.SeriesRoute}/sessions/{{session}}/door";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await FindAsync(visit, cancellationToken) is { } found
            ? await keeper.ShowAsync(found, cancellationToken)
            : Page.NotFound();

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken) =>
        await FindAsync(visit, cancellationToken) is { } found
            ? await keeper.ActAsync(found, form, cancellationToken)
            : Page.NotFound();

    private Task<DoorVisit?> FindAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        keeper.FindAsync(
            visit["authority"],
            visit["series"],
            visit["session"],
            (series, session) => $"{WorkshopDeskPaths.Of(series, session)}/door",
            visit.User.Name,
            isDesk: true,
            visit.Query(DoorModel.AddQuery) is not null,
            cancellationToken
        );
}
