using System.Text.Json;
using SchoolsDigital.Azure.Tests.Hosting;
using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>Mail leaves with the trigger that asked for it: no clock moves here, no timer comes, and nothing runs in the background.</summary>
public sealed class MailDispatchTests : IAsyncDisposable
{
    private const int Storm = 3_000;

    private readonly HeldMailSender sender = new();
    private readonly MemoryHost host;

    public MailDispatchTests() => host = new(sender: sender);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact(Timeout = 60_000)]
    public async Task RunAsync_ActivityInvitesASchool_ItsMailIsSentWhenItEnds()
    {
        sender.LetGo();
        var school = await host.OpenRoundAsync();

        await InviteAsync(host, school.Urn);

        Assert.NotEmpty(sender.Taken);
    }

    [Fact(Timeout = 60_000)]
    public async Task RunAsync_AnotherProcessDiedBeforeItSent_SecondRunOfTheActivitySends()
    {
        // Arrange
        sender.LetGo();
        var school = await host.OpenRoundAsync();
        await using var other = new MemoryHost(sender, beside: host);

        // Act
        await InviteAsync(other, school.Urn);

        // Assert
        Assert.NotEmpty(sender.Taken);
        Assert.Distinct(sender.Taken);
    }

    [Fact(Timeout = 60_000)]
    public async Task RunAsync_Storm_GoesOutOneRequestAtATimeAndAThousandMailsInEach()
    {
        // Arrange
        var first = AddInTriggerAsync(host, 0);
        await sender.Asked.WaitAsync(Token);

        // Act
        await Task.WhenAll(Enumerable.Range(1, Storm - 1).Select(number => AddInTriggerAsync(host, number)));
        var endedBefore = first.IsCompleted;
        sender.LetGo();
        await first;

        // Assert
        Assert.False(endedBefore);
        Assert.Equal([1, 1_000, 1_000, 999], sender.Requests);
        Assert.Equal(1, sender.MostAtOnce);
        Assert.Equal(Storm, sender.Taken.Distinct().Count());
    }

    [Fact(Timeout = 60_000)]
    public async Task RunAsync_TwoProcessesHaveTheSameMail_EachIsSentOnceByOneOfThem()
    {
        // Arrange
        await using var other = new MemoryHost(sender, beside: host);
        var both = Enumerable
            .Range(0, 200)
            .SelectMany(number => new[] { AddInTriggerAsync(host, number), AddInTriggerAsync(other, number) });

        // Act
        var running = Task.WhenAll(both);
        await sender.Asked.WaitAsync(Token);
        sender.LetGo();
        await running;

        // Assert
        Assert.Equal(200, sender.Taken.Count);
        Assert.Distinct(sender.Taken);
    }

    private static Task<IReadOnlySet<OutboxKey>> AddInTriggerAsync(MemoryHost process, int number) =>
        process
            .Get<AfterTriggers>()
            .RunAsync(() => process.Get<Outbox>().AddAsync(SampleMail.Body, [MailTo(number)], Token), Token);

    private static OutboxMail MailTo(int number) =>
        new(
            new("norfolk", "2026", "Invitation", $"{number}"),
            $"school{number}@example.org",
            null,
            SampleMail.To("a@example.org").Values
        );

    private static Task<JsonElement> InviteAsync(MemoryHost process, int urn) =>
        process
            .Get<CatalogueRunner>()
            .RunAsync(InviteSchool.Name, DurableJson.Write(new SchoolRef(process.Round, urn)), process.Platform, Token);
}
