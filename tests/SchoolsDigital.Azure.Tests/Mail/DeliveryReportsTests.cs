using System.Text;
using System.Text.Json.Nodes;
using SchoolsDigital.Azure.Tests.Support;
using SchoolsDigital.Azure.Tests.Workflows;
using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Functions.Mail;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Keys;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>What as many events cost as SendGrid sends at once: requests, each of which waits for a network.</summary>
public sealed class DeliveryReportsTests : IAsyncDisposable
{
    private const string Round = "survey-2026";
    private const int WholeRequest = 768 * 1_024;

    private readonly TempFolder folder = new();
    private readonly FixedClock clock = new("2026-09-07 09:00");
    private readonly ScriptedClient platform = new();
    private readonly CountedTables store = new(new MemoryTableStore());
    private readonly Outbox outbox;
    private readonly DeliveryReports reports;

    public DeliveryReportsTests()
    {
        var given = new PlatformClient();
        given.Keep(platform);
        var keys = new MailKeys(new byte[32]);
        outbox = new(
            store,
            new FolderMailSender(folder.Path, clock),
            new(store, keys, clock),
            keys,
            link => new(link.Before),
            clock
        );
        // Nobody unsubscribes here, and the workflow of every school runs.
        var rounds = new RoundFiles(new(store), FolderFileStore.Open(folder.PathOf("files")));
        var workflows = new DurableWorkflowClient(given, store, clock);
        reports = new(outbox, rounds, null!, new(rounds, new(store), null!, workflows, clock));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return platform.DisposeAsync();
    }

    [Fact]
    public async Task ApplyAsync_EventsOfAWholeRequest_AreNotReadOneByOne()
    {
        // Arrange
        var mails = await AddAsync(2_300);
        var body = BodyOf(mails, "delivered");
        Assert.InRange(body.Length, WholeRequest, WholeRequest * 3 / 2);
        var before = store.Requests;

        // Act
        var changes = await reports.ApplyAsync(SendGridEvents.Read(body)!, Token);
        var requests = store.Requests - before;

        // Assert
        Assert.Equal(mails.Count, changes.Count(change => change is { IsNew: true, State: MailState.Delivered }));
        Assert.Equal(mails.Count, (await CountAsync())[MailState.Delivered]);
        Assert.InRange(requests, 1, mails.Count / 10);
    }

    // Where most of a round has been reported already, others stand between those that are meant.
    [Fact]
    public async Task ApplyAsync_OthersStandBetween_OnlyThoseThatAreMeantChange()
    {
        var mails = await AddAsync(2_000);
        var meant = mails.Where((_, place) => place % 37 == 5).Reverse().ToList();

        var changes = await reports.ApplyAsync(SendGridEvents.Read(BodyOf(meant, "delivered"))!, Token);

        Assert.Equal(meant.ToHashSet(), changes.Select(change => change.Key).ToHashSet());
        Assert.Equal(meant.Count, (await CountAsync())[MailState.Delivered]);
    }

    [Fact(Timeout = 60_000)]
    public async Task ApplyAsync_MailsCameBack_EachSchoolIsToldOnceAndNoneWaitsForAnother()
    {
        // Arrange
        var mails = await AddAsync(20);
        foreach (var mail in mails)
        {
            platform.Run(RoundInstances.Of(new(mail.Authority, Round), int.Parse(mail.Recipient.Split('-')[0])));
        }

        var two = new TaskCompletionSource();
        var asked = 0;
        platform.BeforeAnswer = () =>
        {
            if (Interlocked.Increment(ref asked) == 2)
            {
                two.SetResult();
            }

            return two.Task;
        };
        var events = SendGridEvents
            .Read(BodyOf(mails, "bounce"))!
            .Concat(SendGridEvents.Read(BodyOf(mails, "delivered"))!);

        // Act
        await reports.ApplyAsync([.. events], Token);

        // Assert
        Assert.Equal(mails.Count, platform.Requests.Count);
        Assert.Equal(mails.Count, platform.Requests.Distinct().Count());
    }

    private async Task<IReadOnlyList<OutboxKey>> AddAsync(int count)
    {
        var values = SampleMail.To("ann@example.org").Values;
        var mails = Enumerable
            .Range(100_000, count)
            .Select(urn => new OutboxMail(
                new("EX", Round, "Invitation", $"{urn}-1"),
                $"school{urn}@example.org",
                "Oak",
                values
            ))
            .ToList();
        await outbox.AddAsync(SampleMail.Body, mails, Token);
        return [.. mails.Select(mail => mail.Key)];
    }

    private byte[] BodyOf(IEnumerable<OutboxKey> mails, string what) =>
        Encoding.UTF8.GetBytes(
            new JsonArray([
                .. mails.Select(mail =>
                    EventEndpoint.Event($"{what}-{mail.Recipient}", mail.ToString(), what, clock.GetUtcNow())
                ),
            ]).ToJsonString()
        );

    private async Task<OutboxTally> CountAsync() => (await outbox.CountAsync("EX", Round, Token))["Invitation"];
}
