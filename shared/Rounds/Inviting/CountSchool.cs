using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds.FollowUps;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Rounds.Inviting;

/// <summary>Counts the responses of one school and notes how far it has come, and what they ask a coordinator to do. Safe to run twice.</summary>
public sealed class CountSchool(
    RoundFiles rounds,
    InvitedSchoolStore schools,
    ResponseStore responses,
    FollowUpStore followUps
) : Activity<SchoolRef, SchoolProgress>
{
    /// <summary>Its stored name.</summary>
    public static ActivityName<SchoolRef, SchoolProgress> Name { get; } = new("School.Count.V1");

    /// <inheritdoc/>
    public override async Task<SchoolProgress> RunAsync(SchoolRef input, CancellationToken cancellationToken)
    {
        var file = await rounds.ReadAsync(input.Round, cancellationToken);
        var school =
            await schools.FindAsync(input.Round, input.Urn, cancellationToken)
            ?? throw new PermanentFailureException($"School {input.Urn} is not in round {input.Round}.");

        var all = await responses.ListAsync(input.Round, school, cancellationToken).ToListAsync(cancellationToken);
        var counts = all.Aggregate(default(SchoolCounts), (sum, response) => sum.Plus(response));
        var enough = file.Consultation.Links.EnoughVoices;
        await schools.ChangeAsync(input.Round, input.Urn, before => before.With(counts, enough), cancellationToken);
        await followUps.NoteAsync(input.Round, file.Consultation, input.Urn, all, cancellationToken);
        return counts.Progress(enough);
    }
}
