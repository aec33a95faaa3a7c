using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Rounds.Inviting;

/// <summary>
/// Sees to what has happened to a school: a mail that came back, a contact who has unsubscribed, a reminder that the
/// coordinator asks for, a deadline that was moved. Returns what lies ahead of the school now. Safe to run twice.
/// </summary>
public sealed class HandleSchoolEvent(
    RoundFiles rounds,
    InvitedSchoolStore schools,
    ContactFallback fallback,
    PromptReminders reminders,
    TimeProvider clock
) : Activity<SchoolEventOrder, SchoolTimetable>
{
    /// <summary>Its stored name.</summary>
    public static ActivityName<SchoolEventOrder, SchoolTimetable> Name { get; } = new("School.SeeToNews.V1");

    /// <inheritdoc/>
    public override async Task<SchoolTimetable> RunAsync(SchoolEventOrder input, CancellationToken cancellationToken)
    {
        var (reference, happened, ahead) = input;
        var file = await rounds.ReadAsync(reference.Round, cancellationToken);
        var school =
            await schools.FindAsync(reference.Round, reference.Urn, cancellationToken)
            ?? throw new PermanentFailureException($"School {reference.Urn} is not in round {reference.Round}.");

        switch (happened.Kind)
        {
            case SchoolEventKind.Bounced:
                school = await InviteNextAsync(LostContact.CameBack);
                break;
            case SchoolEventKind.Unsubscribed:
                school = await InviteNextAsync(LostContact.Unsubscribed);
                break;
            case SchoolEventKind.RemindNow:
                await reminders.SendAsync(file, school.Urn, happened.Id, cancellationToken);
                break;
            default:
                // The record says what has changed.
                break;
        }

        return ahead.Renewed(file.Round, school, clock.GetUtcNow());

        Task<InvitedSchool> InviteNextAsync(LostContact why) =>
            fallback.InviteNextAsync(file, school, happened.Invitation!.Value, why, cancellationToken);
    }
}
