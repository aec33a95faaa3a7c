using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Reports.Comments.Lists;

/// <summary>
/// The comments of a round for the coordinator to page through, kept in the order of the list, so that a page of it reads
/// what it shows and not all responses. What is published is read from the responses themselves.
/// </summary>
public sealed class CommentList(
    ITableStore records,
    RoundComments comments,
    CommentDecisions decisions,
    InvitedSchoolStore schools,
    TimeProvider clock
)
{
    private const int MostAtOnce = 1_000;

    private readonly CommentListMaking making = new(records);

    /// <summary>The head of the list, which is made where there is none and made anew where it is out of date.</summary>
    public async Task<CommentListHead> OpenAsync(RoundFile file, CancellationToken cancellationToken)
    {
        var round = file.Round.Ref;
        var responses = (await schools.CountAsync(round, cancellationToken)).Total.Responses;
        var found = (await records.GetAsync(CommentListHead.KeyFor(round), cancellationToken))?.Value;
        if (found?.IsCurrent(file, responses, clock.GetUtcNow()) == true)
        {
            return found;
        }

        var made = new CommentListHead
        {
            MadeAt = clock.GetUtcNow(),
            Responses = responses,
            IsFinal = file.Round.State != RoundState.Open,
        };
        return await making.MakeAsync(file, await comments.ReadAsync(file, cancellationToken), made, cancellationToken);
    }

    /// <summary>Some comments of a filter, in order.</summary>
    public async Task<IReadOnlyList<CommentInRound>> PageAsync(
        RoundRef round,
        CommentFilter filter,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var lines = await records
            .ListAsync(
                CommentLine.Of(round, filter) with
                {
                    PageSize = Math.Min(skip + take, MostAtOnce),
                },
                cancellationToken
            )
            .Skip(skip)
            .Take(take)
            .Select(line => line.Value.Comment)
            .ToListAsync(cancellationToken);
        return await FindAsync(round, lines, cancellationToken);
    }

    /// <summary>The comments of some ids, without those that are not in the list.</summary>
    public async Task<IReadOnlyList<CommentInRound>> FindAsync(
        RoundRef round,
        IEnumerable<string> ids,
        CancellationToken cancellationToken
    )
    {
        var found = new List<CommentInRound>();
        foreach (var id in ids.Where(Comment.IsId))
        {
            if (await records.GetAsync(ListedComment.KeyFor(round, id), cancellationToken) is { Value: var listed })
            {
                found.Add(new(listed.ToComment(), await decisions.FindAsync(round, id, cancellationToken)));
            }
        }

        return found;
    }

    /// <summary>Decides on a comment as <see cref="CommentDecisions.TryDecideAsync"/> does, and lists it where it now belongs.</summary>
    public async Task<bool> TryDecideAsync(
        RoundRef round,
        CommentChoice choice,
        string by,
        CancellationToken cancellationToken
    )
    {
        if (!await decisions.TryDecideAsync(round, choice, by, cancellationToken))
        {
            return false;
        }

        await making.MoveAsync(round, choice.Comment.Id, CommentFilters.Of(choice.Verdict), cancellationToken);
        return true;
    }
}
