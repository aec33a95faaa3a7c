using System.Text;
using System.Text.Json.Nodes;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Local.Rehearsals;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>What SendGrid reports reaches the outbox and the school's workflow, however it comes.</summary>
public sealed class SendGridEventRoutesTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Receive_DeliveriesAndABounce_ReachTheOutboxAndTheSchool()
    {
        // Arrange
        var sample = SampleFolder.Of("portsmouth-digital");
        // One mail to each school leaves somebody to write to where it comes back.
        var file = await File.ReadAllTextAsync(Path.Combine(sample, "consultation.yaml"), Token);
        var consultation = ConsultationFile
            .Read(Encoding.UTF8.GetBytes(file.Replace("mode: personal", "mode: school")))
            .Consultation!;
        var clock = new VirtualClock(consultation.Timetable.Opens.AddHours(-14));
        await using var office = await SendGridOffice.OpenAsync();
        var options = new LocalHostOptions { Clock = clock, Sender = _ => office.Sender };
        await using var host = await LocalHost.StartAsync(folder.Path, options, Token);
        await using var endpoint = await EventEndpoint.OpenAsync(host.Get<DeliveryReports>(), clock);
        var time = new VirtualTime(clock, host.Engine);
        await new SampleImport(host, sample).RunAsync(consultation, Token);
        await host.Get<RoundStarter>().StartAsync(consultation, "Somebody", Token);
        await time.AdvanceToAsync(consultation.Timetable.Opens.AddMinutes(20), Token);
        var invited = office.Server.Delivered.Select(delivery => delivery.OutboxId).ToList();
        var returned = invited.Where((_, place) => place % 10 == 0).ToList();
        var now = clock.GetUtcNow();

        // Act: bounces come before the deliveries that preceded them, and all of it comes twice.
        var events = returned
            .Select(id => EventEndpoint.Event($"b-{id}", id, "bounce", now.AddSeconds(5), type: "bounce"))
            .Concat(invited.Select(id => EventEndpoint.Event($"d-{id}", id, "delivered", now)))
            .ToList();
        var again = events.Select(happened => (JsonObject)happened.DeepClone()).ToList();
        int[] answers = [await endpoint.SendAsync(events), await endpoint.SendAsync(again)];
        await time.AdvanceToAsync(now.AddMinutes(30), Token);

        // Assert
        Assert.Equal([204, 204], answers);
        var round = RoundStarter.RefOf(consultation);
        var entries = new Dictionary<string, OutboxEntry>();
        await foreach (
            var (key, entry) in host.Get<Outbox>().ListAsync(round.Authority, round.Round, cancellationToken: Token)
        )
        {
            entries[key.ToString()] = entry;
        }

        Assert.All(returned, id => Assert.Equal(MailState.Bounced, entries[id].State));
        Assert.All(returned, id => Assert.Equal(2, entries[id].Events.Count));
        Assert.All(invited.Except(returned), id => Assert.Equal(MailState.Delivered, entries[id].State));
        Assert.All(invited.Except(returned), id => Assert.Single(entries[id].Events));

        var rescued = office.Server.Delivered.Select(delivery => delivery.OutboxId).Except(invited).ToList();
        Assert.NotEmpty(rescued);
        Assert.Equal(rescued.Count, rescued.Distinct().Count());
        Assert.Subset(returned.Select(SchoolOf).ToHashSet(), rescued.Select(SchoolOf).ToHashSet());
        var ledger = await host.Get<Ledger>().ReadAsync(round, Token);
        Assert.Equal(returned.Count, ledger.Count(entry => entry.Id.StartsWith("bounced|", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Receive_BadRequests_AreRefused()
    {
        var clock = new VirtualClock(new(2026, 9, 7, 9, 0, 0, TimeSpan.Zero));
        await using var host = await LocalHost.StartAsync(folder.Path, new() { Clock = clock }, Token);
        await using var endpoint = await EventEndpoint.OpenAsync(host.Get<DeliveryReports>(), clock);
        await using var closed = await EventEndpoint.OpenAsync(host.Get<DeliveryReports>(), clock, hasKey: false);

        Assert.Equal(204, await endpoint.SendAsync("[]"u8.ToArray()));
        Assert.Equal(403, await endpoint.SendAsync("[]"u8.ToArray(), signature: "MEUCIQD="));
        Assert.Equal(400, await endpoint.SendAsync("{}"u8.ToArray()));
        Assert.Equal(413, await endpoint.SendAsync(new byte[3_000_000]));
        Assert.Equal(405, await endpoint.GetAsync());
        Assert.Equal(404, await closed.SendAsync("[]"u8.ToArray()));
    }

    private static string SchoolOf(string outboxId) => OutboxKey.Parse(outboxId)!.Recipient.Split('-')[0];
}
