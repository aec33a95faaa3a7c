using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Rounds.Inviting;

/// <summary>
/// Looks how far a school has come, and writes to those of it who have not answered: not where enough have, and not while
/// the school is held. Safe to run twice.
/// </summary>
public sealed class RemindSchool(
    RoundFiles rounds,
    InvitedSchoolStore schools,
    CountSchool count,
    SchoolReminders reminders
) : Activity<ReminderOrder, SchoolProgress>
{
    /// <summary>Its stored name.</summary>
    public static ActivityName<ReminderOrder, SchoolProgress> Name { get; } = new("School.Remind.V1");

    /// <inheritdoc/>
    public override async Task<SchoolProgress> RunAsync(ReminderOrder input, CancellationToken cancellationToken)
    {
        var (reference, reminder) = input;
        var progress = await count.RunAsync(reference, cancellationToken);
        var school = await schools.FindAsync(reference.Round, reference.Urn, cancellationToken);
        var file = await rounds.ReadAsync(reference.Round, cancellationToken);
        if (progress == SchoolProgress.Enough || school!.HeldSince is not null || file.Round.HeldSince is not null)
        {
            return progress;
        }

        await reminders.SendAsync(file, school, reminder.IsLastCall, $"{reminder.Number}", cancellationToken);
        return progress;
    }
}
