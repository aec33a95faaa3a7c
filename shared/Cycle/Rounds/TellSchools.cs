using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Cycle.Rounds;

/// <summary>Changes the next schools of a round as was decided, and tells or reminds each. Safe to run twice.</summary>
public sealed class TellSchools(InvitedSchoolStore schools, RoundReminders reminders, IWorkflowClient workflows)
    : Activity<TellSchoolsStep, TellSchoolsProgress>
{
    private const int SchoolsAtOnce = 500;

    /// <summary>Its stored name.</summary>
    public static ActivityName<TellSchoolsStep, TellSchoolsProgress> Name { get; } = new("Round.TellSchools.V1");

    /// <inheritdoc/>
    public override async Task<TellSchoolsProgress> RunAsync(TellSchoolsStep input, CancellationToken cancellationToken)
    {
        var notice = input.Tidings;
        var some = await schools.ListAfterAsync(notice.Round, input.After, SchoolsAtOnce, cancellationToken);
        var told =
            notice.Kind == SchoolEventKind.RemindNow
                ? await reminders.SendAsync(
                    notice,
                    some,
                    isAll: input.After == 0 && some.Count < SchoolsAtOnce,
                    cancellationToken
                )
                : await TellAsync(notice, some, cancellationToken);
        if (some.Count == SchoolsAtOnce)
        {
            return new(told, some[^1].Urn);
        }

        // Where every school has said enough, only the round itself still waits for its close.
        await workflows.RaiseEventAsync(
            RoundInstances.Of(notice.Round),
            RoundChanged.Event,
            new RoundChanged(),
            cancellationToken
        );
        return new(told, null);
    }

    private async Task<int> TellAsync(
        SchoolsNotice notice,
        IReadOnlyList<InvitedSchool> some,
        CancellationToken cancellationToken
    )
    {
        var told = 0;
        foreach (var school in some)
        {
            told += await TellAsync(notice, school, cancellationToken) ? 1 : 0;
        }

        return told;
    }

    // The record first: whoever hears the news looks at it. A school whose workflow is over has nothing ahead of it.
    private async Task<bool> TellAsync(SchoolsNotice notice, InvitedSchool school, CancellationToken cancellationToken)
    {
        if (notice.OpenUntil is not null || notice.CloseBy is not null)
        {
            await schools.ChangeAsync(notice.Round, school.Urn, before => Move(notice, before), cancellationToken);
        }

        return await workflows.RaiseEventAsync(
            RoundInstances.Of(notice.Round, school.Urn),
            SchoolWorkflow.Happened,
            new SchoolEvent(notice.Kind, notice.Id),
            cancellationToken
        );
    }

    private static InvitedSchool Move(SchoolsNotice notice, InvitedSchool school) =>
        notice switch
        {
            { OpenUntil: { } later } when school.ClosesAt < later => school with { ClosesAt = later },
            { CloseBy: { } sooner } when school.ClosesAt > sooner => school with { ClosesAt = sooner },
            _ => school,
        };
}
