using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Surveys.Pages.Visits;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;

namespace SchoolsDigital.Surveys.Unsubscribing;

/// <summary>Finds who holds a link by which mail about surveys is stopped, whatever the state of its round.</summary>
internal sealed class Subscribers(
    SurveyAccess access,
    RoundFiles rounds,
    InvitationStore invitations,
    ContactStore contacts
)
{
    public async Task<(Subscriber? Subscriber, PageResult? Refusal)> FindAsync(
        PageRequest request,
        CancellationToken cancellationToken
    )
    {
        var (found, refusal) = await access.FindAsync(request, LinkPurpose.Unsubscribe, cancellationToken);
        if (found is null || await rounds.FindAsync(found.Round, cancellationToken) is not { } file)
        {
            return (null, refusal ?? Page.LinkNotValid());
        }

        var invitation = await invitations.FindAsync(found.Round, found.Target, cancellationToken);
        var all = await contacts.FindAsync(found.Authority, found.Target.Urn, cancellationToken);
        return (new(file, all.FirstOrDefault(contact => contact.Id == invitation?.ContactId)), null);
    }
}
