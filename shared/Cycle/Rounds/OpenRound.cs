using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Cycle.Rounds;

/// <summary>Takes the schools of the audience into the round, opens it, and divides them into batches. Safe to run twice.</summary>
public sealed class OpenRound(RoundFiles files, RoundStore rounds, RegisterStore registers, InvitedSchoolStore schools)
    : Activity<RoundRef, IReadOnlyList<SchoolBatch>>
{
    // A batch keeps its children's answers in one history, and a workflow runs on one machine.
    private const int SchoolsPerBatch = 200;

    /// <summary>Its stored name.</summary>
    public static ActivityName<RoundRef, IReadOnlyList<SchoolBatch>> Name { get; } = new("Round.Open.V1");

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SchoolBatch>> RunAsync(RoundRef input, CancellationToken cancellationToken)
    {
        var (round, consultation) = await files.ReadAsync(input, cancellationToken);
        if (round.State == RoundState.Scheduled)
        {
            var register = await registers.ReadAsync(input.Authority, cancellationToken);
            var audience = register
                .Schools.Where(school => consultation.Audience.Includes(school.Urn, school.Sector, school.Phase))
                .ToList();
            await schools.KeepAsync(input, [.. audience.Select(school => Invite(school, round))], cancellationToken);
            await rounds.ChangeAsync(input, before => Open(before, audience.Count), cancellationToken);
        }

        var urns = await schools
            .ListAsync(input, cancellationToken)
            .Select(school => school.Urn)
            .ToListAsync(cancellationToken);
        return [.. urns.Chunk(SchoolsPerBatch).Select((some, index) => new SchoolBatch(index + 1, some))];
    }

    private static Round Open(Round before, int schools) =>
        before.State == RoundState.Scheduled
            ? before.MoveTo(RoundState.Open) with
            {
                SchoolsInvited = schools,
            }
            : before;

    private static InvitedSchool Invite(School school, Round round) =>
        new()
        {
            Urn = school.Urn,
            Name = school.DisplayName,
            Sector = school.Sector,
            Size = school.SizeBand,
            ClosesAt = round.ClosesAt,
        };
}
