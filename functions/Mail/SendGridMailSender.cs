using SchoolsDigital.Mail.Sending;
using SendGrid;

namespace SchoolsDigital.Functions.Mail;

/// <summary>
/// Gives mail to SendGrid, up to 1,000 recipients in a request. A recipient whom SendGrid refuses by name is taken out and
/// the others are sent again; what concerns all mail (a wrong key, a limit, a server that is down) is deferred for all that
/// are left. SendGrid knows no key by which it would recognise a repeat, so a request whose answer is lost may make a double
/// of each of its mails, once for each time that happens.
/// </summary>
public sealed class SendGridMailSender(ISendGridClient client, TimeProvider clock) : IMailSender
{
    /// <summary>The longest that one request takes.</summary>
    internal static readonly TimeSpan RequestTakes = TimeSpan.FromMinutes(1);

    // A request that begins at the last moment and a wait before it still end within the time that a claim is held.
    private static readonly TimeSpan BeginsWithin = IMailSender.AnswersWithin - (RequestTakes * 2);

    private readonly SendGridPace pace = new(clock);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MailResult>> SendAsync(
        MailBatch batch,
        CancellationToken cancellationToken = default
    )
    {
        var started = clock.GetTimestamp();
        var results = new Dictionary<string, MailResult>(batch.Recipients.Count);
        var waiting = new Queue<SendGridRequest>(SendGridRequests.Divide(batch));
        while (waiting.TryPeek(out var request))
        {
            var wait = pace.Wait;
            var begins = clock.GetElapsedTime(started) + wait;
            if (await IsStoppedAsync(begins < BeginsWithin ? wait : TimeSpan.Zero, cancellationToken))
            {
                Defer(waiting, results, "The service was stopped before this mail's turn.");
            }
            else if (begins >= BeginsWithin)
            {
                var reason = wait > TimeSpan.Zero ? "SendGrid's limit is reached." : "SendGrid is too slow.";
                Defer(waiting, results, $"{reason} This mail's turn did not come.", wait);
            }
            else
            {
                waiting.Dequeue();
                Note(request, await TryAsync(batch, request), waiting, results);
            }
        }

        return [.. batch.Recipients.Select(recipient => results[recipient.Id])];
    }

    private async Task<bool> IsStoppedAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (wait > TimeSpan.Zero && !cancellationToken.IsCancellationRequested)
        {
            // What waits has not been tried; being stopped is nothing to throw for.
            await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return cancellationToken.IsCancellationRequested;
    }

    private async Task<SendGridVerdict> TryAsync(MailBatch batch, SendGridRequest request)
    {
        try
        {
            // Once it is under way it is not called back, or its outcome would be unknown for nothing.
            var answer = await client.SendEmailAsync(SendGridLetter.Write(batch, request), CancellationToken.None);
            var reply = await SendGridReply.ReadAsync(answer, clock.GetUtcNow());
            pace.Heed(reply);
            return SendGridVerdict.Of(reply);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            return SendGridVerdict.Of(failure);
        }
    }

    private static void Note(
        SendGridRequest request,
        SendGridVerdict verdict,
        Queue<SendGridRequest> waiting,
        Dictionary<string, MailResult> results
    )
    {
        switch (verdict.Outcome)
        {
            case SendGridOutcome.Accepted:
                request.Note(results, recipient => MailResult.Accepted(recipient.Id, verdict.MessageId));
                break;
            case SendGridOutcome.Refused when verdict.RefusesSomeOf(request):
                request.Only(verdict.Refused.Keys).Note(results, verdict.RefusalOf);
                request.Without(verdict.Refused.Keys).Enqueue(waiting);
                break;
            case SendGridOutcome.TooLarge when request.Recipients.Count > 1:
                var half = request.Recipients.Count / 2;
                request.Only(Enumerable.Range(0, half)).Enqueue(waiting);
                request.Without(Enumerable.Range(0, half)).Enqueue(waiting);
                break;
            case SendGridOutcome.Refused or SendGridOutcome.TooLarge:
                request.Note(results, recipient => MailResult.Rejected(recipient.Id, verdict.Reason));
                break;
            case SendGridOutcome.Limited:
                request.Enqueue(waiting);
                break;
            default:
                request.Note(
                    results,
                    recipient => MailResult.Deferred(recipient.Id, verdict.Reason, null, verdict.MayHaveBeenAccepted)
                );
                Defer(waiting, results, $"Not tried after this: {verdict.Reason}");
                break;
        }
    }

    private static void Defer(
        Queue<SendGridRequest> waiting,
        Dictionary<string, MailResult> results,
        string reason,
        TimeSpan wait = default
    )
    {
        TimeSpan? retryAfter = wait > TimeSpan.Zero ? wait : null;
        while (waiting.TryDequeue(out var request))
        {
            request.Note(results, recipient => MailResult.Deferred(recipient.Id, reason, retryAfter));
        }
    }
}
