using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Tests.Reports.Comments;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Mail;

/// <summary>The sweep of the outbox, as the mails of a round meet it.</summary>
public sealed class MailSweeperTests
{
    [Fact]
    public async Task Sweep_RoundOpens_SendsWhatWasAddedOnceAndWithinSeconds()
    {
        var sender = new RecordingMailSender();
        await using var service = await ServiceHost.StartAsync(VoicesFile.Text, schools: 40, sender: sender);

        await service.AdvanceToAsync("2010-11-08 08:59");
        Assert.Empty(sender.Taken);
        await service.AdvanceToAsync("2010-11-08 09:00");
        await service.AdvanceByAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(40, sender.Taken.Distinct().Count());
        Assert.Equal(40, sender.Taken.Count);
        Assert.Single(sender.Batches);
    }

    [Fact]
    public async Task Sweep_ProviderIsDown_TriesAgainByItselfUntilItIsThere()
    {
        var refusals = 0;
        var sender = new RecordingMailSender
        {
            Refuse = mail => ++refusals <= 3 ? MailResult.Deferred(mail.Id, "The provider is down.") : null,
        };
        await using var service = await ServiceHost.StartAsync(VoicesFile.Text, schools: 1, sender: sender);

        await service.AdvanceToAsync("2010-11-09 09:00");

        Assert.Equal(4, refusals);
        Assert.Single(sender.Taken);
    }

    [Fact]
    public async Task Sweep_OtherMailGoesOutWhileOneWaitsToBeTriedAgain_TheOneIsNotLate()
    {
        // Arrange
        var refusals = 0;
        var sender = new RecordingMailSender
        {
            Refuse = mail => ++refusals == 1 ? MailResult.Deferred(mail.Id, "The provider is down.") : null,
        };
        await using var service = await ServiceHost.StartAsync(VoicesFile.Text, schools: 1, sender: sender);
        await service.AdvanceToAsync("2010-11-08 09:00");
        await service.AdvanceByAsync(TimeSpan.FromSeconds(30));
        Assert.Empty(sender.Taken);

        // Act
        var other = new OutboxKey(service.Round.Authority, service.Round.Round, "Other", "c1", "1");
        await service
            .Get<Outbox>()
            .AddAsync(
                OutboxHost.Body,
                [OutboxHost.MailTo("c1") with { Key = other }],
                TestContext.Current.CancellationToken
            );
        await service.AdvanceByAsync(TimeSpan.FromSeconds(2));
        var first = sender.Taken.Count;
        await service.AdvanceByAsync(TimeSpan.FromSeconds(32));

        // Assert
        Assert.Equal((1, 2), (first, sender.Taken.Count));
    }

    [Fact]
    public async Task Sweep_SenderThrows_GoesOnWithTheNextSweep()
    {
        var calls = 0;
        var sender = new RecordingMailSender
        {
            BeforeTaking = () =>
                ++calls == 1 ? throw new InvalidOperationException("The sender broke.") : Task.CompletedTask,
        };
        await using var service = await ServiceHost.StartAsync(VoicesFile.Text, schools: 1, sender: sender);

        await service.AdvanceToAsync("2010-11-09 09:00");

        Assert.Single(sender.Taken);
    }

    [Fact]
    public async Task Sweep_NothingToSend_IsNotAskedForever()
    {
        var sender = new RecordingMailSender();
        await using var service = await ServiceHost.StartAsync(VoicesFile.Text, schools: 1, sender: sender);
        await service.AdvanceToAsync("2010-11-08 10:00");

        await service.AdvanceToAsync("2010-11-21 09:00");

        Assert.Single(sender.Batches);
    }
}
