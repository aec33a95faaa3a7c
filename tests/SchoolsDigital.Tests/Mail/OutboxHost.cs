using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Keys;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Mail.Unsubscribing;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Mail;

/// <summary>An outbox with a store, a provider and a clock of the test's own.</summary>
public sealed class OutboxHost
{
    public const string Authority = "norfolk";
    public const string Round = "2026";

    public OutboxHost(RetryRule? rule = null)
    {
        Rule = rule;
        Suppressions = new(Store, Keys, Clock);
        Outbox = Open(Store);
    }

    public static MailBody Body { get; } =
        SampleMail.Body with
        {
            Envelope = SampleMail.Envelope with { Unsubscribe = new("Surveys", "{{Link}}") },
        };

    public static MailKeys Keys { get; } = new([.. Enumerable.Range(1, 32).Select(number => (byte)number)]);

    public RetryRule? Rule { get; }

    public MemoryTableStore Store { get; } = new();

    public RecordingMailSender Provider { get; } = new();

    public FixedClock Clock { get; } = new("2026-09-07 09:00");

    public Suppressions Suppressions { get; }

    public Outbox Outbox { get; }

    public static OutboxKey Key(string recipient, string kind = "Invitation", string occurrence = "1") =>
        new(Authority, Round, kind, recipient, occurrence);

    public static OutboxMail MailTo(string recipient, string? address = null, string kind = "Invitation") =>
        new(Key(recipient, kind), address ?? $"{recipient}@example.org", "Oak", SampleMail.To("a@example.org").Values);

    public static IReadOnlyList<OutboxMail> Mails(int count, string kind = "Invitation") =>
        [.. Enumerable.Range(0, count).Select(n => MailTo($"c{n}", kind: kind))];

    /// <summary>The outbox as a process finds it that starts on a store.</summary>
    public Outbox Open(ITableStore store) =>
        new(store, Provider, new(store, Keys, Clock), Keys, AddressOf, Clock, Rule);

    public async Task<OutboxEntry> ReadAsync(string recipient, string kind = "Invitation") =>
        (await Outbox.GetAsync(Key(recipient, kind), TestContext.Current.CancellationToken))!;

    public async Task<IReadOnlyList<OutboxStatus>> AddAndSendAsync(params OutboxMail[] mails)
    {
        await Outbox.AddAsync(Body, mails, TestContext.Current.CancellationToken);
        return await Outbox.SendAsync([.. mails.Select(mail => mail.Key)], TestContext.Current.CancellationToken);
    }

    /// <summary>A link as this test's site signs it.</summary>
    public static Uri AddressOf(MailLink link) =>
        new($"https://example.org{link.Before}{link.Id}.signed-for-{link.Purpose}{link.After}");

    public Task<IReadOnlyList<OutboxStatus>> SweepAsync() =>
        Outbox.SendDueAsync(Authority, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>The counts as they would be if somebody read all the mail.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<MailState, int>>> RecountAsync() =>
        await Outbox
            .ListAsync(Authority, Round, cancellationToken: TestContext.Current.CancellationToken)
            .GroupBy(mail => mail.Key.Kind)
            .ToDictionaryAsync(
                kind => kind.Key,
                IReadOnlyDictionary<MailState, int> (kind) => kind.CountBy(mail => mail.Entry.State).ToDictionary(),
                cancellationToken: TestContext.Current.CancellationToken
            );
}
