using SchoolsDigital.Answers;
using SchoolsDigital.Consultations;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Rounds.FollowUps;

/// <summary>The follow-ups of rounds. Anonymous rounds have none: nobody is shown what a school has answered.</summary>
public sealed class FollowUpStore(ITableStore records, TimeProvider clock)
{
    /// <summary>All of a round, by school.</summary>
    public async Task<IReadOnlyList<FollowUp>> ListAsync(RoundRef round, CancellationToken cancellationToken) =>
        await records
            .ListAsync(FollowUp.Of(round), cancellationToken)
            .Select(record => record.Value)
            .ToListAsync(cancellationToken);

    /// <summary>
    /// Notes what a school's responses ask for, and takes back what they no longer ask for unless it was done. Safe to call
    /// again: what stands there keeps its date.
    /// </summary>
    public async Task NoteAsync(
        RoundRef round,
        Consultation consultation,
        int urn,
        IEnumerable<Response> responses,
        CancellationToken cancellationToken
    )
    {
        if (consultation.Privacy.IsAnonymous || !FollowUpOptions.AreIn(consultation.Survey))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var wanted = responses
            .Where(response => response.State == ResponseState.Submitted)
            .SelectMany(response => FollowUpOptions.ChosenIn(consultation.Survey, response))
            .Select(chosen => new FollowUp(urn, chosen.Question.Code, chosen.Option.Code, now))
            .ToDictionary(followUp => followUp.Id);
        await foreach (var known in records.ListAsync(FollowUp.Of(round, urn), cancellationToken))
        {
            if (!wanted.Remove(known.Row) && known.Value.DoneAt is null)
            {
                await records.TryDeleteAsync(FollowUp.KeyFor(round, known.Row), known.Version, cancellationToken);
            }
        }

        foreach (var (id, followUp) in wanted)
        {
            await records.TryAddAsync(FollowUp.KeyFor(round, id), followUp, cancellationToken);
        }
    }

    /// <summary>Marks one as done, or as not done where nobody is named. False where there is none, or it is so already.</summary>
    public async Task<bool> MarkAsync(RoundRef round, string id, string? doneBy, CancellationToken cancellationToken)
    {
        var key = FollowUp.KeyFor(round, id);
        while (await records.GetAsync(key, cancellationToken) is { } found)
        {
            if (found.Value.DoneAt is null == doneBy is null)
            {
                return false;
            }

            var marked = found.Value with { DoneAt = doneBy is null ? null : clock.GetUtcNow(), DoneBy = doneBy };
            if (await records.TryReplaceAsync(key, found with { Value = marked }, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Deletes those of a round, which say what schools have answered. Safe to call again.</summary>
    public async Task ForgetAsync(RoundRef round, CancellationToken cancellationToken)
    {
        await foreach (var record in records.ListAsync(FollowUp.Of(round), cancellationToken))
        {
            await records.TryDeleteAsync(FollowUp.KeyFor(round, record.Row), record.Version, cancellationToken);
        }
    }
}
