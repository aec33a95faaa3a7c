using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Rounds.Inviting;

/// <summary>Tells a school that a contact of it gets no more mail, so that it invites the next.</summary>
public sealed class LostContacts(
    RoundFiles rounds,
    InvitedSchoolStore schools,
    ContactFallback fallback,
    IWorkflowClient workflows,
    TimeProvider clock
)
{
    /// <summary>Tells the school. Safe to call twice: the second time finds that it was seen to.</summary>
    public async Task TellAsync(SchoolRef school, SchoolEvent news, CancellationToken cancellationToken)
    {
        var instance = RoundInstances.Of(school.Round, school.Urn);
        if (await workflows.RaiseEventAsync(instance, SchoolWorkflow.Happened, news, cancellationToken))
        {
            return;
        }

        // The workflow of a school is over once enough have answered. In an anonymous round, where nothing may follow from
        // that, the next contact is invited all the same.
        if (
            await rounds.FindAsync(school.Round, cancellationToken)
                is { Round.State: RoundState.Open, Consultation.Privacy.IsAnonymous: true } file
            && await schools.FindAsync(school.Round, school.Urn, cancellationToken) is { } invited
            && invited.ClosesAt > clock.GetUtcNow()
        )
        {
            var why = news.Kind == SchoolEventKind.Bounced ? LostContact.CameBack : LostContact.Unsubscribed;
            await fallback.InviteNextAsync(file, invited, news.Invitation!.Value, why, cancellationToken);
        }
    }
}
