using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Reports.Comments.Lists;

/// <summary>Writes the list of a round's comments, in steps that each leave it and its counts right.</summary>
internal sealed class CommentListMaking(ITableStore records)
{
    // Each is two or three rows, and a comment may have ten thousand characters.
    private const int CommentsAtOnce = 30;

    /// <summary>Brings the list to what there is now. Safe to call twice, and at the same time as others.</summary>
    /// <param name="file">The round.</param>
    /// <param name="comments">All its comments.</param>
    /// <param name="made">What the head is to say of this.</param>
    /// <param name="cancellationToken">Stops between two steps; the list is then unfinished and made anew later.</param>
    public async Task<CommentListHead> MakeAsync(
        RoundFile file,
        IReadOnlyList<CommentInRound> comments,
        CommentListHead made,
        CancellationToken cancellationToken
    )
    {
        var (round, survey) = (file.Round.Ref, file.Consultation.Survey);
        var order = survey
            .Questions.Index()
            .DistinctBy(question => question.Item.Code)
            .ToDictionary(question => question.Item.Code, question => question.Index);
        var wanted = comments
            .DistinctBy(one => one.Comment.Id)
            .ToDictionary(one => one.Comment.Id, one => ListedComment.Of(one, order[one.Comment.Question]));
        var listed = await records
            .ListAsync(ListedComment.Of(round), cancellationToken)
            .ToDictionaryAsync(
                record => ListedComment.IdOf(record.Row),
                record => record.Value,
                cancellationToken: cancellationToken
            );
        var changed = wanted
            .Keys.Union(listed.Keys)
            .Where(id => wanted.GetValueOrDefault(id) != listed.GetValueOrDefault(id));
        foreach (var some in changed.Chunk(CommentsAtOnce))
        {
            await ChangeAsync(
                round,
                some,
                (id, before) => Now(before, wanted.GetValueOrDefault(id)),
                head => head with { MadeAt = null },
                cancellationToken
            );
        }

        return await ChangeAsync(
            round,
            [],
            (_, before) => before,
            head => made with { ToDo = head.ToDo, Approved = head.Approved, LeftOut = head.LeftOut },
            cancellationToken
        );
    }

    /// <summary>Lists a comment under another filter. Nothing happens where it is there, or not in the list at all.</summary>
    public Task MoveAsync(RoundRef round, string comment, CommentFilter filter, CancellationToken cancellationToken) =>
        ChangeAsync(
            round,
            [comment],
            (_, before) => before is null ? null : before with { Filter = filter },
            head => head,
            cancellationToken
        );

    // A decision is never taken back, so where the list knows of one it is newer than what was read for this.
    private static ListedComment? Now(ListedComment? before, ListedComment? wanted) =>
        wanted is { Filter: CommentFilter.ToDo } && before is not null
            ? wanted with
            {
                Filter = before.Filter,
            }
            : wanted;

    private async Task<CommentListHead> ChangeAsync(
        RoundRef round,
        IReadOnlyList<string> comments,
        Func<string, ListedComment?, ListedComment?> change,
        Func<CommentListHead, CommentListHead> note,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var found = await records.GetAsync(CommentListHead.KeyFor(round), cancellationToken);
            var head = note(found?.Value ?? new());
            var transaction = new TableTransaction();
            foreach (var id in comments)
            {
                var key = ListedComment.KeyFor(round, id);
                var before = await records.GetAsync(key, cancellationToken);
                var after = change(id, before?.Value);
                if (after != before?.Value)
                {
                    head = Count(head, before?.Value, after);
                    Put(transaction, key, before, after);
                    await PutLineAsync(
                        transaction,
                        before?.Value.LineIn(round, id),
                        after?.LineIn(round, id),
                        id,
                        cancellationToken
                    );
                }
            }

            transaction = found is null
                ? transaction.Add(CommentListHead.KeyFor(round), head)
                : transaction.Replace(CommentListHead.KeyFor(round), found with { Value = head });
            if (await records.TryCommitAsync(transaction, cancellationToken))
            {
                return head;
            }
        }
    }

    private static CommentListHead Count(CommentListHead head, ListedComment? before, ListedComment? after)
    {
        head = before is null ? head : head.With(before.Filter, -1);
        return after is null ? head : head.With(after.Filter, +1);
    }

    private static void Put(
        TableTransaction transaction,
        RecordKey<ListedComment> key,
        Versioned<ListedComment>? before,
        ListedComment? after
    ) =>
        _ = (before, after) switch
        {
            (null, _) => transaction.Add(key, after!),
            (_, null) => transaction.Delete(key, before.Version),
            _ => transaction.Replace(key, before with { Value = after }),
        };

    private async Task PutLineAsync(
        TableTransaction transaction,
        RecordKey<CommentLine>? from,
        RecordKey<CommentLine>? to,
        string comment,
        CancellationToken cancellationToken
    )
    {
        if (from == to)
        {
            return;
        }

        if (from is { } gone && await records.GetAsync(gone, cancellationToken) is { } line)
        {
            transaction.Delete(gone, line.Version);
        }

        if (to is { } place)
        {
            transaction.Add(place, new CommentLine(comment));
        }
    }
}
