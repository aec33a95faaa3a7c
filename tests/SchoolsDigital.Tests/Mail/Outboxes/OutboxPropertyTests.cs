using FsCheck;
using FsCheck.Fluent;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Mail.Sending;
using static SchoolsDigital.Tests.Mail.OutboxHost;

namespace SchoolsDigital.Tests.Mail.Outboxes;

public class OutboxPropertyTests
{
    private const int People = 6;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Outbox_AnyCourseOfEvents_KeepsItsCountsItsIndexAndItsWord()
    {
        var step = from what in Gen.Choose(0, 11) from who in Gen.Choose(0, People - 1) select (what, who);
        var course = Arb.From(step.ListOf().Resize(60));

        Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true),
            Prop.ForAll(course, steps => HoldsAsync([.. steps]).GetAwaiter().GetResult())
        );
    }

    private static async Task<bool> HoldsAsync(IReadOnlyList<(int What, int Who)> steps)
    {
        var host = new OutboxHost(new(4, TimeSpan.FromMinutes(1), 2, TimeSpan.FromHours(1)));
        foreach (var (step, index) in steps.Select((step, index) => (step, index)))
        {
            await TakeAsync(host, step.What, $"c{step.Who}", index);
        }

        var waiting = new List<(string Row, DateTimeOffset DueAt)>();
        var isWordKept = true;
        await foreach (var (key, entry) in host.Outbox.ListAsync(Authority, Round, cancellationToken: Token))
        {
            isWordKept &= host.Provider.Taken.Count(id => id == key.ToString()) <= 1 || entry.IsPossibleDouble;
            if (entry.IsWaiting)
            {
                waiting.Add((new OutboxEntries(host.Store, Keys).RowOf(key), entry.DueAt));
            }
        }

        var indexed = new HashSet<(string, DateTimeOffset)>();
        await foreach (var due in host.Store.ListAsync(OutboxRows.AllDue(Authority, Round), Token))
        {
            indexed.UnionWith(due.Value.Rows.Select(row => (row, OutboxRows.DueTimeOf(due.Row))));
        }

        if (await host.Store.GetAsync(OutboxRows.Round(Authority, Round), Token) is { Value.ForgottenAt: not null })
        {
            // Nothing is left to count, and nothing to send.
            return isWordKept && waiting.Count == 0 && await host.Outbox.NextDueAsync(Authority, Token) is null;
        }

        var counted = await host.Outbox.CountAsync(Authority, Round, Token);
        var recounted = await host.RecountAsync();
        return isWordKept
            && waiting.All(indexed.Contains)
            && counted.Count == recounted.Count
            && counted.All(kind =>
                kind.Value.ByState.OrderBy(count => count.Key)
                    .SequenceEqual(recounted[kind.Key].OrderBy(count => count.Key))
            );
    }

    private static async Task TakeAsync(OutboxHost host, int what, string who, int index)
    {
        var outbox = host.Outbox;
        switch (what)
        {
            case 0 or 1:
                await outbox.AddAsync(Body, [MailTo(who), MailTo(who, kind: "Reminder")], Token);
                break;
            case 2:
                await TrySendAsync(() => outbox.SendAsync([Key(who), Key("c0"), Key(who, "Reminder")], Token));
                break;
            case 3 or 4:
                host.Clock.Advance(TimeSpan.FromMinutes(7));
                await TrySendAsync(host.SweepAsync);
                break;
            case 5:
                host.Provider.Refuse = recipient =>
                    MailResult.Deferred(recipient.Id, "450", mayHaveBeenAccepted: index % 2 == 0);
                break;
            case 6:
                host.Provider.Refuse = recipient => MailResult.Rejected(recipient.Id, "550");
                break;
            case 7:
                host.Provider.Refuse = _ => null;
                host.Provider.BeforeAnswer = () => Task.CompletedTask;
                break;
            case 8:
                host.Provider.BeforeAnswer = () => throw new IOException("killed");
                break;
            case 9 or 10:
                var kind = (DeliveryKind)(index % 5);
                DeliveryEvent happened = new($"e{index % 9}", Key(who).ToString(), kind, host.Clock.GetUtcNow());
                await outbox.ApplyAsync([happened], Token);
                break;
            default:
                await (
                    index % 7 == 0
                        ? outbox.ForgetAsync(Authority, Round, Token)
                        : outbox.UnsubscribeAsync(Key(who), Token)
                );
                break;
        }
    }

    private static async Task TrySendAsync(Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (IOException)
        {
            // The sender died; its leases run out.
        }
    }
}
