using Microsoft.Extensions.Logging;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Mail.Outboxes;

namespace SchoolsDigital.Local.Mail;

/// <summary>
/// Sends what stands in the outbox, by the timers of the host's clock: what was added as soon as what comes with it has come
/// too, and the rest when it is due, as after the death of a process or when a mail is to be tried again. One sweep at a time,
/// and none while nothing is due.
/// </summary>
public sealed class MailSweeper : IAsyncDisposable
{
    // Many schools are invited at once, and their mails go out together.
    private static readonly TimeSpan AfterMailWasAdded = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    private readonly Outbox outbox;
    private readonly MailSignal signal;
    private readonly AuthorityStore authorities;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly Chore chore;
    private readonly AddedMails added = new();

    internal MailSweeper(
        Outbox outbox,
        MailSignal signal,
        AuthorityStore authorities,
        TimeProvider clock,
        WorkCounter working,
        ILogger<MailSweeper> logger
    )
    {
        (this.outbox, this.signal, this.authorities) = (outbox, signal, authorities);
        (this.clock, this.logger) = (clock, logger);
        chore = new(SendDueAsync, OnFailure, clock, working);
        signal.MailAdded += OnMailAdded;
        chore.AskIn(TimeSpan.Zero);
    }

    /// <summary>Stops after the batch that is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        signal.MailAdded -= OnMailAdded;
        await chore.DisposeAsync();
    }

    private void OnMailAdded(object? sender, MailAddedEventArgs e)
    {
        added.Add(e.Keys);
        chore.AskIn(AfterMailWasAdded);
    }

    private TimeSpan OnFailure(Exception failure)
    {
        logger.LogError(failure, "The outbox could not be swept and will be tried again");
        return AfterFailure;
    }

    private async Task<DateTimeOffset?> SendDueAsync(CancellationToken cancellationToken)
    {
        // What is lost here by a failure or with the process is due some minutes later.
        await outbox.SendAsync(added.Take(), cancellationToken);
        DateTimeOffset? next = null;
        foreach (var authority in await authorities.ListAsync(cancellationToken))
        {
            var tried = await outbox.SendDueAsync(authority.Code, cancellationToken: cancellationToken);
            if (await outbox.NextDueAsync(authority.Code, cancellationToken) is { } due)
            {
                // What is still due though nothing could be tried is claimed by a sender that died: look again later.
                var isStuck = tried.Count == 0 && due <= clock.GetUtcNow();
                var at = isStuck ? clock.GetUtcNow() + AfterFailure : due;
                next = next is null || at < next ? at : next;
            }
        }

        return next;
    }
}
