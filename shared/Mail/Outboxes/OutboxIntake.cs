using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Messages;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>Takes mails into the outbox: all that can be wrong with them is found before the first is added.</summary>
internal sealed class OutboxIntake(
    ITableStore store,
    OutboxTable table,
    OutboxBodies bodies,
    Func<MailLink, string> links,
    TimeProvider clock
)
{
    private const int MaxValueCharacters = 8_000;
    private const int ProblemsShown = 5;

    /// <summary>How long whoever adds a mail has to send it before the sweep does it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <summary>Adds those that are not there, and returns their keys.</summary>
    public async Task<IReadOnlySet<OutboxKey>> AddAsync(
        MailBody body,
        IReadOnlyCollection<OutboxMail> mails,
        CancellationToken cancellationToken
    )
    {
        Check(bodies.TemplateOf(body), mails);
        var byKey = mails.GroupBy(mail => mail.Key).ToDictionary(same => same.Key, same => same.First());
        var now = clock.GetUtcNow();
        var added = new HashSet<OutboxKey>();
        foreach (var round in byKey.Keys.GroupBy(key => (key.Authority, key.Round)))
        {
            var register = OutboxRows.Round(round.Key.Authority, round.Key.Round);
            var known = await store.GetAsync(register, cancellationToken);
            if (known is { Value.ForgottenAt: not null })
            {
                continue;
            }

            // In this order a crash leaves a body or a round without mail, and never mail that nobody finds or can read.
            var bodyId = await bodies.SaveAsync(OutboxRows.Partition(round.First()), body, cancellationToken);
            if (known is null)
            {
                await store.TryAddAsync(register, new(now), cancellationToken);
            }

            var changes = await table.ChangeAsync(
                round,
                (key, entry) => entry ?? NewEntry(byKey[key], body.Envelope, bodyId, now),
                cancellationToken
            );
            added.UnionWith(changes.Where(change => change.IsChanged).Select(change => change.Key));
        }

        return added;
    }

    private void Check(MailTemplate template, IReadOnlyCollection<OutboxMail> mails)
    {
        var problems = mails
            .Select(mail => (mail.Key, Problem: ProblemWith(mail, template)))
            .Where(mail => mail.Problem is not null)
            .Take(ProblemsShown)
            .Select(mail => $"{mail.Key}: {mail.Problem}.")
            .ToList();
        if (problems.Count > 0)
        {
            throw new PermanentFailureException(
                $"No mail of {template.Body.Envelope.Category} was added. {string.Join(' ', problems)}"
            );
        }
    }

    private string? ProblemWith(OutboxMail mail, MailTemplate template)
    {
        var values = MailLink.Fill(mail.Values, LinksOf(mail), links);
        return values.Sum(value => value.Key.Length + value.Value.Length) > MaxValueCharacters
            ? $"its values have more than {MaxValueCharacters} characters"
            : template.ProblemWith(values);
    }

    private static IReadOnlyDictionary<string, MailLink> LinksOf(OutboxMail mail) =>
        mail.Links ?? new Dictionary<string, MailLink>();

    private static OutboxEntry NewEntry(OutboxMail mail, MailEnvelope envelope, string bodyId, DateTimeOffset now)
    {
        var entry = new OutboxEntry
        {
            Address = mail.Address,
            Name = mail.Name is { } name ? HeaderText.ToOneLine(name) : null,
            Values = mail.Values,
            Links = LinksOf(mail),
            Body = bodyId,
            TemplateVersion = envelope.TemplateVersion,
            Group = envelope.Unsubscribe?.Group,
            AddedAt = now,
            ChangedAt = now,
            DueAt = OutboxEntry.WholeSeconds(now + Grace),
        };
        return Mailbox.ProblemWith(mail.Address) is { } problem ? entry.Fail(now, problem) : entry;
    }
}
