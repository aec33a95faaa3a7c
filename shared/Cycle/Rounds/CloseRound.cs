using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Cycle.Rounds;

/// <summary>
/// Closes a round once the last deadline of its schools has passed, and otherwise says when that is (UTC). Safe to run
/// twice.
/// </summary>
public sealed class CloseRound(
    RoundFiles files,
    RoundStore rounds,
    InvitedSchoolStore schools,
    ResponseStore responses,
    TimeProvider clock
) : Activity<RoundRef, DateTimeOffset?>
{
    /// <summary>Its stored name.</summary>
    public static ActivityName<RoundRef, DateTimeOffset?> Name { get; } = new("Round.Close.V1");

    /// <inheritdoc/>
    public override async Task<DateTimeOffset?> RunAsync(RoundRef input, CancellationToken cancellationToken)
    {
        var (round, consultation) = await files.ReadAsync(input, cancellationToken);
        if (round.State != RoundState.Open)
        {
            return null;
        }

        var all = await schools.ListAsync(input, cancellationToken).ToListAsync(cancellationToken);
        var last = all.Select(school => school.ClosesAt).Append(round.ClosesAt).Max();
        if (last > clock.GetUtcNow())
        {
            return last;
        }

        await CountAsync(input, all, consultation.Links.EnoughVoices, cancellationToken);
        await rounds.ChangeAsync(input, Close, cancellationToken);
        return null;
    }

    private static Round Close(Round before) =>
        before.State == RoundState.Open ? before.MoveTo(RoundState.Closed) : before;

    private async Task CountAsync(
        RoundRef round,
        List<InvitedSchool> all,
        int enough,
        CancellationToken cancellationToken
    )
    {
        var counts = new Dictionary<string, SchoolCounts>();
        await foreach (var response in responses.ListAsync(round, cancellationToken))
        {
            counts[response.School] = counts.GetValueOrDefault(response.School).Plus(response);
        }

        // Whoever was held stays held in the record; nothing else writes to a school after its close.
        await schools.KeepAsync(
            round,
            [.. all.Select(school => school.With(counts.GetValueOrDefault(responses.NameOf(round, school)), enough))],
            cancellationToken
        );
    }
}
