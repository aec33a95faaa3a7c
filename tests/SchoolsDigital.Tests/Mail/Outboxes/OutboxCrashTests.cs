using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Tests.Support;
using static SchoolsDigital.Tests.Mail.OutboxHost;

namespace SchoolsDigital.Tests.Mail.Outboxes;

public class OutboxCrashTests
{
    private const int Count = 110;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Outbox_KilledAtAnyWrite_MissesNobodyAndFlagsEveryDouble(bool isLastOnDisk)
    {
        var (runs, doubles) = (0, 0);
        for (var hasCrashed = true; hasCrashed; runs++)
        {
            var host = new OutboxHost();
            RefuseSome(host.Provider);
            var store = new CrashingTableStore(host.Store, runs, isLastOnDisk);
            await RunUntilDeathAsync(host, store);
            hasCrashed = store.HasCrashed;

            await RestartAndFinishAsync(host);

            doubles += await AssertEachOnceAsync(host);
        }

        Assert.InRange(runs, 14, 100);
        Assert.InRange(doubles, 1, runs * Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Outbox_KilledAtTheProvider_MissesNobodyAndFlagsEveryDouble(bool hasTaken)
    {
        var host = new OutboxHost();
        RefuseSome(host.Provider);
        var live = () => Task.CompletedTask;
        Func<Task> die = () => throw new CrashException();
        host.Provider.BeforeTaking = hasTaken ? live : die;
        host.Provider.BeforeAnswer = hasTaken ? die : live;
        await RunUntilDeathAsync(host, new(host.Store, int.MaxValue, false));
        host.Provider.BeforeTaking = live;
        host.Provider.BeforeAnswer = live;

        await RestartAndFinishAsync(host);

        Assert.Equal(hasTaken, await AssertEachOnceAsync(host) > 0);
    }

    private static void RefuseSome(RecordingMailSender provider)
    {
        var deferred = new HashSet<string>();
        provider.Refuse = recipient =>
            recipient.Id.EndsWith("c5|1", StringComparison.Ordinal) ? MailResult.Rejected(recipient.Id, "550")
            : recipient.Id.EndsWith("4|1", StringComparison.Ordinal) && deferred.Add(recipient.Id)
                ? MailResult.Deferred(recipient.Id, "450")
            : null;
    }

    private static async Task RunUntilDeathAsync(OutboxHost host, CrashingTableStore store)
    {
        var outbox = host.Open(store);
        try
        {
            await outbox.AddAsync(Body, Mails(Count), Token);
            await outbox.SendAsync([.. Mails(Count).Select(mail => mail.Key)], Token);
            host.Clock.Advance(TimeSpan.FromMinutes(3));
            await outbox.SendDueAsync(Authority, cancellationToken: Token);
        }
        catch (CrashException)
        {
            // The next process finds what this one has left.
        }
    }

    private static async Task RestartAndFinishAsync(OutboxHost host)
    {
        var outbox = host.Open(host.Store);
        await outbox.AddAsync(Body, Mails(Count), Token);
        for (var minute = 0; minute < 30; minute++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            await outbox.SendDueAsync(Authority, cancellationToken: Token);
        }
    }

    /// <summary>How many mails went out twice, each of which must say so.</summary>
    private static async Task<int> AssertEachOnceAsync(OutboxHost host)
    {
        var taken = host.Provider.Taken.CountBy(id => id).ToDictionary();
        var doubles = 0;
        await foreach (var (key, entry) in host.Outbox.ListAsync(Authority, Round, cancellationToken: Token))
        {
            var times = taken.GetValueOrDefault(key.ToString());
            var isRefused = key.Recipient == "c5";
            Assert.Equal(isRefused ? MailState.Failed : MailState.Accepted, entry.State);
            Assert.InRange(times, isRefused ? 0 : 1, entry.IsPossibleDouble ? 2 : 1);
            doubles += times > 1 ? 1 : 0;
        }

        var tally = (await host.Outbox.CountAsync(Authority, Round, Token))["Invitation"];
        Assert.Equal((await host.RecountAsync())["Invitation"], tally.ByState);
        Assert.Equal(Count, tally.ByState.Values.Sum());
        Assert.Equal(Count - 1, taken.Count);
        return doubles;
    }
}
