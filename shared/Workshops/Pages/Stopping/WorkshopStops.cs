using SchoolsDigital.Mail.Unsubscribing;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Workshops.Mails;
using SchoolsDigital.Workshops.Pages.Visits;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Pages.Stopping;

/// <summary>Whether the contact of a link gets invitations to workshops.</summary>
internal sealed class WorkshopStops(WorkshopAccess access, ContactStore contacts, Suppressions suppressions)
{
    /// <summary>The series of a link and its contact, who is null once they have been removed; or why not.</summary>
    public async Task<(WorkshopSeries? Series, Contact? Contact, PageResult? Refusal)> FindAsync(
        PageRequest request,
        CancellationToken cancellationToken
    )
    {
        var (series, invitation, refusal) = await access.FindAsync(request, LinkPurpose.Unsubscribe, cancellationToken);
        if (series is null || invitation is null)
        {
            return (null, null, refusal);
        }

        var known = await contacts.ReadAsync(series.Ref.Authority, cancellationToken);
        return (series, known.Find(invitation.ContactId), null);
    }

    /// <summary>Whether invitations have been stopped.</summary>
    public async Task<bool> IsStoppedAsync(
        WorkshopSeries series,
        Contact contact,
        CancellationToken cancellationToken
    ) =>
        await suppressions.FindAsync(series.Ref.Authority, WorkshopMailBodies.Group, contact.Email, cancellationToken)
            is not null;

    /// <summary>Stops invitations. Safe to call twice.</summary>
    public Task StopAsync(WorkshopSeries series, Contact contact, CancellationToken cancellationToken) =>
        suppressions.AddAsync(
            series.Ref.Authority,
            WorkshopMailBodies.Group,
            contact.Email,
            SuppressionReason.Unsubscribed,
            cancellationToken
        );

    /// <summary>Lets invitations go again. Safe to call twice.</summary>
    public Task UndoAsync(WorkshopSeries series, Contact contact, CancellationToken cancellationToken) =>
        suppressions.RemoveAsync(series.Ref.Authority, WorkshopMailBodies.Group, contact.Email, cancellationToken);
}
