using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Workshops.Invitations;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>The first page of an invitation: what it is about, the sessions, who is booked by it, and the way to a place.</summary>
internal sealed class StartPage(WorkshopDoor door, BookingDrafts drafts, WorkshopAddresses addresses) : IFormPage
{
    /// <summary>The name of the hidden field that holds the number of the draft.</summary>
    public const string NumberField = "number";

    /// <inheritdoc/>
    public static string Route => "/{authority}/workshops/{series}/{link}";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        door.OpenAsync(
            request,
            async visit =>
            {
                var booked = await drafts.BookingsAsync(visit.Series.Ref, visit.Invitation, cancellationToken);
                var model = new StartModel(
                    visit.Series,
                    visit.Sessions,
                    [.. booked.Select(one => (one, addresses.OfBooking(visit.Series, one.Id).AbsolutePath))],
                    await drafts.NextAsync(visit.Series.Ref, visit.Invitation, cancellationToken),
                    visit.Now
                );
                return visit.Sign(Page.Ok<StartView>(model));
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken) =>
        door.OpenAsync(
            request,
            async visit =>
            {
                _ = int.TryParse(form.Line(NumberField), CultureInfo.InvariantCulture, out var number);
                var draft = await drafts.BeginAsync(visit.Series.Ref, visit.Invitation, number, cancellationToken);
                return Page.SeeOther(visit.Paths.Of(draft, WorkshopPaths.SessionName));
            },
            cancellationToken
        );
}
