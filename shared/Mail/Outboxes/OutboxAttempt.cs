using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Mail.Unsubscribing;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>One attempt at one batch: claims its mails, gives them to the sender, and notes what came of each.</summary>
internal sealed class OutboxAttempt(
    OutboxTable table,
    IMailSender sender,
    Func<MailLink, string> links,
    TimeProvider clock,
    RetryRule rule
)
{
    /// <summary>Well over what a sender takes, so that no claim ends under a sender that is still at work.</summary>
    internal static TimeSpan Lease => IMailSender.AnswersWithin * 3;

    /// <summary>Sends those that are still ready. What is claimed and then not noted is ready again when its lease ends.</summary>
    public async Task<IReadOnlyList<OutboxChange>> SendAsync(
        IReadOnlyList<OutboxKey> keys,
        MailTemplate template,
        StoppedAddresses stopped,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var found = await table.ChangeAsync(
            keys,
            (_, entry) => entry?.IsReady(now) is true ? Claim(entry, template, stopped, now) : entry,
            cancellationToken
        );
        var claimed = found.Where(change => change is { IsChanged: true, After.State: MailState.Sending }).ToList();
        if (claimed.Count == 0)
        {
            return found;
        }

        var recipients = claimed.Select(change => Recipient(change.Key, change.After));
        var results = await sender.SendAsync(new(template, [.. recipients]), cancellationToken);

        OutboxMetrics.Count(results);

        // The world outside has changed: this is noted also where the service is being stopped.
        return [.. found, .. await NoteAsync(claimed, results)];
    }

    /// <summary>Ends those that are still ready without sending them.</summary>
    public Task<IReadOnlyList<OutboxChange>> FailAsync(
        IReadOnlyList<OutboxKey> keys,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        return table.ChangeAsync(
            keys,
            (_, entry) => entry?.IsReady(now) is true ? entry.Fail(now, reason) : entry,
            cancellationToken
        );
    }

    private OutboxEntry Claim(OutboxEntry entry, MailTemplate template, StoppedAddresses stopped, DateTimeOffset now)
    {
        if (entry.Address is null || Mailbox.ProblemWith(entry.Address) is not null)
        {
            return entry.Fail(now, "There is no address to send it to.");
        }

        if (template.ProblemWith(entry.Fill(links)) is { } problem)
        {
            return entry.Fail(now, $"The mail cannot be filled: {problem}.");
        }

        if (stopped.Contains(entry.Address))
        {
            return entry.Suppress(now);
        }

        return entry.Attempts >= rule.MaxAttempts
            ? entry.Fail(now, $"Given up after {entry.Attempts} attempts, the last of which has no answer.")
            : entry.Claim(now, Lease);
    }

    private Task<IReadOnlyList<OutboxChange>> NoteAsync(List<OutboxChange> claimed, IReadOnlyList<MailResult> results)
    {
        var now = clock.GetUtcNow();
        var byId = results.ToDictionary(result => result.Id);
        var attempts = claimed.ToDictionary(change => change.Key, change => change.After.Attempts);
        return table.ChangeAsync(
            attempts.Keys,
            (key, entry) => entry?.Attempts == attempts[key] ? Note(entry, byId[key.ToString()], now) : entry,
            CancellationToken.None
        );
    }

    private OutboxEntry Note(OutboxEntry entry, MailResult result, DateTimeOffset now)
    {
        if (entry.State is not MailState.Sending)
        {
            // The provider's report was faster than its answer, and knows more.
            return result.ProviderId is null ? entry : entry with { ProviderId = result.ProviderId };
        }

        return result.Outcome switch
        {
            MailOutcome.Accepted => entry.Accept(now, result.ProviderId),
            MailOutcome.Rejected => entry.Fail(now, result.Reason ?? "The provider gave no reason."),
            _ => entry.Defer(now, rule, result),
        };
    }

    private MailRecipient Recipient(OutboxKey key, OutboxEntry entry) =>
        new(key.ToString(), new(entry.Address!, entry.Name), entry.Fill(links));
}
