using SchoolsDigital.Rounds;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Running;

/// <summary>Calls series off: nobody can book any more, and whoever had a place or waited is told.</summary>
public sealed class SeriesCancellation(SeriesStore series, SeriesService seriesService, SeriesNotifier notifier)
{
    /// <summary>Calls a series off with all sessions that are still ahead. Safe to call twice: the first reason stands.</summary>
    public async Task CallOffAsync(
        SeriesRef reference,
        string because,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await seriesService.ChangeAsync(
            reference,
            before => before.CalledOffBecause is null ? before with { CalledOffBecause = because } : before,
            cancellationToken
        );
        foreach (var session in await series.ListSessionsAsync(reference, cancellationToken))
        {
            if (session.IsAheadOf(now))
            {
                var change = new SessionChange { CancelledBecause = because };
                await seriesService.ChangeAsync(reference, session.Code, change, cancellationToken);
            }
        }

        await notifier.NotifyAsync(reference, cancellationToken);
    }

    /// <summary>Calls off what started with a round. Safe to call twice.</summary>
    public async Task CallOffAsync(
        RoundRef round,
        string because,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        foreach (var one in await series.ListAsync(round.Authority, cancellationToken))
        {
            if (one.Round == round.Round)
            {
                await CallOffAsync(one.Ref, because, now, cancellationToken);
            }
        }
    }
}
