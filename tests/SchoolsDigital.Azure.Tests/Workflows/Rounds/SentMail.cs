using System.Collections.Concurrent;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>A provider that takes every mail, and keeps its kind and the addresses in it.</summary>
internal sealed class SentMail : IMailSender
{
    private readonly ConcurrentQueue<string> kinds = new();
    private readonly ConcurrentQueue<Uri> links = new();

    /// <summary>The kinds of mail that were sent.</summary>
    public IReadOnlySet<string> Kinds => kinds.ToHashSet(StringComparer.Ordinal);

    /// <summary>Every address that somebody can open from a mail.</summary>
    public IReadOnlyList<Uri> Links => [.. links];

    public Task<IReadOnlyList<MailResult>> SendAsync(MailBatch batch, CancellationToken cancellationToken = default)
    {
        foreach (var recipient in batch.Recipients)
        {
            kinds.Enqueue(OutboxKey.Parse(recipient.Id)!.Kind);
            foreach (var value in recipient.Values.Values)
            {
                if (value.StartsWith("https://", StringComparison.Ordinal))
                {
                    links.Enqueue(new Uri(value));
                }
            }
        }

        return Task.FromResult<IReadOnlyList<MailResult>>([
            .. batch.Recipients.Select(recipient => MailResult.Accepted(recipient.Id, null)),
        ]);
    }
}
