using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;

namespace SchoolsDigital.Reports.Comments;

/// <summary>Keeps what was decided on the comments of a round, and notes each decision in the ledger.</summary>
public sealed class CommentDecisions(ITableStore records, Ledger ledger, TimeProvider clock)
{
    /// <summary>The decisions of a round, by the id of the comment.</summary>
    public async Task<IReadOnlyDictionary<string, CommentDecision>> ReadAsync(
        RoundRef round,
        CancellationToken cancellationToken
    ) =>
        await records
            .ListAsync(CommentDecision.Of(round), cancellationToken)
            .ToDictionaryAsync(record => record.Row, record => record.Value, cancellationToken: cancellationToken);

    /// <summary>The decision on a comment; null where there is none.</summary>
    public async Task<CommentDecision?> FindAsync(
        RoundRef round,
        string comment,
        CancellationToken cancellationToken
    ) => (await records.GetAsync(CommentDecision.KeyFor(round, comment), cancellationToken))?.Value;

    /// <summary>
    /// Decides on a comment. Deciding the same again changes nothing. False where somebody else has decided otherwise since
    /// the coordinator looked: theirs stands.
    /// </summary>
    public async Task<bool> TryDecideAsync(
        RoundRef round,
        CommentChoice choice,
        string by,
        CancellationToken cancellationToken
    )
    {
        var key = CommentDecision.KeyFor(round, choice.Comment.Id);
        var found = await records.GetAsync(key, cancellationToken);
        var before = found?.Value;
        if (before is not null && before.Verdict == choice.Verdict && before.Text == choice.Text)
        {
            // Noted once more, for a decision that was kept just before a crash.
            await NoteAsync(round, choice.Comment, before, cancellationToken);
            return true;
        }

        if ((before?.Revision ?? 0) != choice.Seen)
        {
            return false;
        }

        var after = new CommentDecision
        {
            Question = choice.Comment.Question,
            Verdict = choice.Verdict,
            Text = choice.Text,
            By = by,
            At = clock.GetUtcNow(),
            Revision = choice.Seen + 1,
        };
        var isKept = found is null
            ? await records.TryAddAsync(key, after, cancellationToken)
            : await records.TryReplaceAsync(key, found with { Value = after }, cancellationToken);
        if (isKept)
        {
            await NoteAsync(round, choice.Comment, after, cancellationToken);
        }

        return isKept;
    }

    // The ledger says that a comment was decided on, and none of its words.
    private Task NoteAsync(
        RoundRef round,
        Comment comment,
        CommentDecision decision,
        CancellationToken cancellationToken
    )
    {
        var what = decision.Verdict switch
        {
            CommentVerdict.Approved => "approved",
            CommentVerdict.Edited => "approved with words taken out",
            _ => "left out",
        };
        var entry = new LedgerEntry(
            $"comment|{comment.Id}|{decision.Revision}",
            decision.At,
            decision.By,
            $"Comment {comment.Id[..8]} on the question “{decision.Question}” was {what}."
        );
        return ledger.NoteAsync(round, entry, cancellationToken);
    }
}
