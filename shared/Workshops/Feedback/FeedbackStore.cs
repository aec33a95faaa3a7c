using SchoolsDigital.Storage;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Feedback;

/// <summary>Keeps what people said about sessions.</summary>
public sealed class FeedbackStore(ITableStore records)
{
    /// <summary>The highest answer.</summary>
    public const int Best = 5;

    /// <summary>Keeps the feedback of a booking in place of what it said before.</summary>
    public Task KeepAsync(
        SeriesRef series,
        string booking,
        SessionFeedback feedback,
        CancellationToken cancellationToken
    ) => records.UpsertAsync(SessionFeedback.KeyFor(series, booking), feedback, cancellationToken);

    /// <summary>Counts the feedback of a series, or of one session where given.</summary>
    public async Task<FeedbackTally> CountAsync(SeriesRef series, string? session, CancellationToken cancellationToken)
    {
        var answers = new int[Best];
        var comments = new List<string>();
        await foreach (var record in records.ListAsync(SessionFeedback.Of(series), cancellationToken))
        {
            var said = record.Value;
            if (session is not null && said.Session != session)
            {
                continue;
            }

            answers[said.Useful - 1]++;
            if (said.Comment is { } comment)
            {
                comments.Add(comment);
            }
        }

        comments.Sort(StringComparer.Ordinal);
        return new(answers, comments);
    }
}
