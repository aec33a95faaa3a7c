using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Invitations;

namespace SchoolsDigital.Desk.Attendance;

/// <summary>The door list of a session for somebody who helps at the door and has no desk: by a link that is good for that day.</summary>
internal sealed class DoorPage(DoorListService keeper, SeriesLinks links) : IFormPage
{
    private const string AtTheDoor = "At the door";

    /// <inheritdoc/>
    public static string Route => "/{authority}/workshops/{series}/{session}/door/{link}";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        OpenAsync(request, visit => keeper.ShowAsync(visit, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken) =>
        OpenAsync(request, visit => keeper.ActAsync(visit, form, cancellationToken), cancellationToken);

    private async Task<IResult> OpenAsync(
        PageRequest request,
        Func<DoorVisit, Task<IResult>> comeIn,
        CancellationToken cancellationToken
    )
    {
        var visit = await keeper.FindAsync(
            request["authority"],
            request["series"],
            request["session"],
            (series, session) => $"/{series.Authority}/workshops/{series.Series}/{session}/door/{request.Link}",
            AtTheDoor,
            isDesk: false,
            request.Query(DoorModel.AddQuery) is not null,
            cancellationToken
        );
        return visit is null ? Page.LinkNotValid()
            : links.ReadDoor(request.Link, visit.Series.Ref, visit.Session) is { } refusal ? refusal
            : await comeIn(visit);
    }
}
