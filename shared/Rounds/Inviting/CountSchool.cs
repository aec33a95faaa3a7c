using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Rounds.Inviting;

/// <summary>Counts the responses of one school and notes how far it has come. Safe to run twice.</summary>
public sealed class CountSchool(RoundFiles rounds, InvitedSchoolStore schools, ResponseStore responses)
    : Activity<SchoolRef, SchoolProgress>
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

        var counts = await responses
            .ListAsync(input.Round, school, cancellationToken)
            .AggregateAsync(default(SchoolCounts), (sum, response) => sum.Plus(response), cancellationToken);
        var enough = file.Consultation.Links.EnoughVoices;
        await schools.ChangeAsync(input.Round, input.Urn, before => before.With(counts, enough), cancellationToken);
        return counts.Progress(enough);
    }
}
