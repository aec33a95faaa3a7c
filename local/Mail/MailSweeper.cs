using Microsoft.Extensions.Logging;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Mail;

namespace SchoolsDigital.Local.Mail;

/// <summary>
/// Sends what stands in the outbox when it is due, by the timers of the host's clock: at the start, after mail was added,
/// and when a mail is to be tried again. One sweep at a time, and none while nothing is due.
/// </summary>
public sealed class MailSweeper : IAsyncDisposable
{
    // What was just added is due after the outbox's time of grace; asking too early only asks again.
    private static readonly TimeSpan AfterMailWasAdded = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    // No timer reaches further than 49 days.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Outbox outbox;
    private readonly MailSignal signal;
    private readonly AuthorityStore authorities;
    private readonly TimeProvider clock;
    private readonly Busyness busyness;
    private readonly ILogger logger;
    private readonly ITimer timer;
    private Task sweep = Task.CompletedTask;
    private DateTimeOffset? dueAt;
    private bool isSweeping;

    internal MailSweeper(
        Outbox outbox,
        MailSignal signal,
        AuthorityStore authorities,
        TimeProvider clock,
        Busyness busyness,
        ILogger<MailSweeper> logger
    )
    {
        (this.outbox, this.signal, this.authorities) = (outbox, signal, authorities);
        (this.clock, this.busyness, this.logger) = (clock, busyness, logger);
        timer = clock.CreateTimer(_ => OnDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        signal.MailAdded += OnMailAdded;
        Ask(clock.GetUtcNow());
    }

    /// <summary>Stops after the batch that is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        signal.MailAdded -= OnMailAdded;
        await timer.DisposeAsync();
        await stopping.CancelAsync();
        Task last;
        lock (gate)
        {
            last = sweep;
        }

        await last;
        stopping.Dispose();
    }

    private void OnMailAdded(object? sender, EventArgs e) => Ask(clock.GetUtcNow() + AfterMailWasAdded);

    private void Ask(DateTimeOffset at)
    {
        lock (gate)
        {
            if (dueAt is null || at < dueAt)
            {
                dueAt = at;
                SetTimer();
            }
        }
    }

    private void SetTimer()
    {
        if (dueAt is { } due && !isSweeping && !stopping.IsCancellationRequested)
        {
            var wait = due - clock.GetUtcNow();
            timer.Change(
                wait < TimeSpan.Zero ? TimeSpan.Zero
                    : wait > LongestWait ? LongestWait
                    : wait,
                Timeout.InfiniteTimeSpan
            );
        }
    }

    private void OnDue()
    {
        lock (gate)
        {
            // Timers of the real clock come a little early, and those of a long wait much.
            if (isSweeping || stopping.IsCancellationRequested || dueAt is not { } due || due > clock.GetUtcNow())
            {
                SetTimer();
                return;
            }

            (isSweeping, dueAt) = (true, null);
            busyness.Enter();
            sweep = Task.Run(SweepAsync);
        }
    }

    private async Task SweepAsync()
    {
        DateTimeOffset? next = null;
        try
        {
            next = await SendDueAsync(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The next start begins with a sweep.
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "The outbox could not be swept and will be tried again");
            next = clock.GetUtcNow() + AfterFailure;
        }

        lock (gate)
        {
            isSweeping = false;
            dueAt = next is null || dueAt < next ? dueAt : next;
            SetTimer();
        }

        busyness.Exit();
    }

    private async Task<DateTimeOffset?> SendDueAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? next = null;
        foreach (var authority in await authorities.ListAsync(cancellationToken))
        {
            var tried = await outbox.SendDueAsync(authority.Code, cancellationToken: cancellationToken);
            if (await outbox.NextDueAsync(authority.Code, cancellationToken) is { } due)
            {
                // What is still due though nothing could be tried is claimed by a sender that died: look again later.
                var earliest = clock.GetUtcNow() + (tried.Count > 0 ? TimeSpan.Zero : AfterFailure);
                var at = due > earliest ? due : earliest;
                next = next is null || at < next ? at : next;
            }
        }

        return next;
    }
}
