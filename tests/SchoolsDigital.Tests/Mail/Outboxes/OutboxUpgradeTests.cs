using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using static SchoolsDigital.Tests.Mail.OutboxHost;

namespace SchoolsDigital.Tests.Mail.Outboxes;

public class OutboxUpgradeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SealAsync_MailThatAnEarlierVersionLeftWaiting_IsSentWithTheLinkThatItHas()
    {
        var host = await OldHostAsync();
        Assert.Contains("waiting@example.org", host.Store.Dump, StringComparison.Ordinal);

        await host.Outbox.SealAsync(Authority, Token);
        host.Clock.Advance(TimeSpan.FromMinutes(3));
        await host.SweepAsync();

        Assert.Equal([$"{Key("sent")}", $"{Key("waiting")}"], host.Provider.Taken);
        var link = host.Provider.Batches[^1].Recipients.Single().Values["Link"];
        Assert.StartsWith("https://survey.example.org/a/", link);
    }

    [Fact]
    public async Task SealAsync_MailThatAnEarlierVersionSent_IsKnownAndNotSentAgain()
    {
        var host = await OldHostAsync();

        await host.Outbox.SealAsync(Authority, Token);

        Assert.Empty(await host.Outbox.AddAsync(Body, [MailTo("sent"), MailTo("waiting")], Token));
        Assert.Equal(MailState.Accepted, (await host.ReadAsync("sent")).State);
    }

    [Fact]
    public async Task SealAsync_AfterIt_NoRowNamesAnybodyAndTheCountsAreTheSame()
    {
        var host = await OldHostAsync();
        var before = await host.Outbox.CountAsync(Authority, Round, Token);

        await host.Outbox.SealAsync(Authority, Token);
        await host.Outbox.SealAsync(Authority, Token);
        host.Clock.Advance(TimeSpan.FromMinutes(3));
        await host.SweepAsync();

        Assert.DoesNotContain("waiting", host.Store.Dump, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org/a/", host.Store.Dump, StringComparison.Ordinal);
        var after = (await host.Outbox.CountAsync(Authority, Round, Token))["Invitation"];
        Assert.Equal((1, 1), (before["Invitation"][MailState.Pending], before["Invitation"][MailState.Accepted]));
        Assert.Equal((0, 2), (after[MailState.Pending], after[MailState.Accepted]));
    }

    /// <summary>One mail that was sent and one that waits, as an earlier version kept them.</summary>
    private static async Task<OutboxHost> OldHostAsync()
    {
        var host = new OutboxHost();
        await host.AddAndSendAsync(MailTo("sent"));
        await host.Outbox.AddAsync(Body, [MailTo("waiting")], Token);
        await MakeOldAsync(host, Key("sent"));
        await MakeOldAsync(host, Key("waiting"));
        return host;
    }

    private static async Task MakeOldAsync(OutboxHost host, OutboxKey key)
    {
        var place = new OutboxEntries(host.Store, Keys).PlaceOf(key);
        var entry = await host.Outbox.GetAsync(key, Token);
        var sealedRow = await host.Store.GetAsync(place, Token);
        await host.Store.TryDeleteAsync(place, sealedRow!.Version, Token);
        var old = new RecordKey<OutboxEntry>("Outbox", $"{Authority}|{Round}", $"E|{key.Kind}|{key.Recipient}|1");
        await host.Store.UpsertAsync(old, entry!, Token);
    }
}
