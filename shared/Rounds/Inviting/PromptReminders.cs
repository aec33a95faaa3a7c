using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Rounds.Inviting;

/// <summary>Reminds a school because a coordinator asks for it now.</summary>
public sealed class PromptReminders(
    InvitedSchoolStore schools,
    InvitedContacts invited,
    SchoolReminders reminders,
    TimeProvider clock
)
{
    /// <summary>
    /// Puts the reminders into the outbox, unless the school is on hold, has closed or has said enough by now. Safe to call
    /// twice for one occurrence.
    /// </summary>
    public async Task<QueuedMails> SendAsync(
        RoundFile file,
        int urn,
        string occurrence,
        CancellationToken cancellationToken
    ) =>
        await schools.FindAsync(file.Round.Ref, urn, cancellationToken) is { } school && IsToBeReminded(file, school)
            ? await reminders.SendAsync(file, school, isLastCall: false, occurrence, cancellationToken)
            : new(0, (await invited.FindAsync(file.Round.Ref, urn, cancellationToken)).LeftOut);

    private bool IsToBeReminded(RoundFile file, InvitedSchool school) =>
        file.Round.HeldSince is null
        && school is { HeldSince: null, Progress: not SchoolProgress.Enough }
        && school.ClosesAt > clock.GetUtcNow();
}
