using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Feedback;

/// <summary>Keeps what people said about sessions.</summary>
public sealed class FeedbackStore(ITableStore records, ResponseKeys keys)
{
    /// <summary>The highest answer.</summary>
    public const int Best = 5;

    /// <summary>Keeps the feedback of a booking in place of what it said before.</summary>
    public Task KeepAsync(
        SeriesRef series,
        string booking,
        SessionFeedback feedback,
        CancellationToken cancellationToken
    ) => records.UpsertAsync(SessionFeedback.KeyFor(series, booking, keys), feedback, cancellationToken);

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

    /// <summary>
    /// Counts the people and their schools. No row says from which school it is: that is known for as long as the bookings
    /// are, and then there are no schools to count any more.
    /// </summary>
    public async Task<FeedbackCount> CountSchoolsAsync(
        SeriesRef series,
        IEnumerable<Booking> bookings,
        CancellationToken cancellationToken
    )
    {
        var urns = bookings
            .Where(booking => booking.Urn != Attendee.NoSchool)
            .ToDictionary(booking => SessionFeedback.KeyFor(series, booking.Id, keys).Row, booking => booking.Urn);
        var people = new int[Best];
        HashSet<int>[] schools = [.. people.Select(_ => new HashSet<int>())];
        await foreach (var record in records.ListAsync(SessionFeedback.Of(series), cancellationToken))
        {
            var answer = record.Value.Useful - 1;
            people[answer]++;
            if (urns.TryGetValue(record.Row, out var urn))
            {
                schools[answer].Add(urn);
            }
        }

        return new(
            new(people.Sum(), schools.SelectMany(urn => urn).Distinct().Count()),
            [.. people.Zip(schools, (count, of) => new HeadCount(count, of.Count))]
        );
    }

    /// <summary>Moves what an earlier version kept where the bookings alone told whose it was. Safe to call again.</summary>
    public async Task MoveAsync(SeriesRef series, IEnumerable<Booking> bookings, CancellationToken cancellationToken)
    {
        foreach (var booking in bookings)
        {
            var old = SessionFeedback.OldKeyFor(series, booking.Id);
            if (await records.GetAsync(old, cancellationToken) is { } found)
            {
                // What has been said again since is newer.
                var key = SessionFeedback.KeyFor(series, booking.Id, keys);
                await records.TryAddAsync(key, found.Value, cancellationToken);
                await records.TryDeleteAsync(old, found.Version, cancellationToken);
            }
        }
    }
}
