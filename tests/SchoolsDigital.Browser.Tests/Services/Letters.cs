using System.Collections.Concurrent;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Browser.Tests.Services;

/// <summary>Passes mail on, and keeps what people need of it: the links.</summary>
internal sealed class Letters(IMailSender next) : IMailSender
{
    private readonly ConcurrentQueue<Letter> sent = new();

    /// <summary>The mails of a kind, by recipient.</summary>
    public IReadOnlyList<Letter> Of(string kind) =>
        [
            .. sent.Where(letter => letter.Key.Kind == kind)
                .OrderBy(letter => letter.Key.Recipient, StringComparer.Ordinal),
        ];

    /// <summary>The mails of a kind of one round, by recipient.</summary>
    public IReadOnlyList<Letter> Of(string round, RoundMail kind) =>
        [.. Of($"{kind}").Where(letter => letter.Key.Round == round)];

    public async Task<IReadOnlyList<MailResult>> SendAsync(
        MailBatch batch,
        CancellationToken cancellationToken = default
    )
    {
        var results = await next.SendAsync(batch, cancellationToken);
        foreach (var recipient in batch.Recipients)
        {
            if (OutboxKey.Parse(recipient.Id) is { } key && PathIn(recipient, "Link") is { } link)
            {
                sent.Enqueue(new(key, link, PathIn(recipient, "Unsubscribe")));
            }
        }

        return results;
    }

    private static string? PathIn(MailRecipient recipient, string value) =>
        recipient.Values.TryGetValue(value, out var address) ? new Uri(address).AbsolutePath : null;
}
