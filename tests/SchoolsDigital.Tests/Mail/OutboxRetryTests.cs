using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Tests.Support;
using static SchoolsDigital.Tests.Mail.OutboxHost;

namespace SchoolsDigital.Tests.Mail;

/// <summary>What becomes of a mail that is tried several times, with answers and without.</summary>
public class OutboxRetryTests
{
    private static readonly RetryRule ThreeAttempts = new(
        3,
        TimeSpan.FromMinutes(1),
        Factor: 2,
        MaxDelay: TimeSpan.FromHours(1)
    );

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendDueAsync_PossibleDoubleIsDeferredWithAnAnswer_StaysAPossibleDouble()
    {
        // Arrange
        var host = new OutboxHost();
        host.Provider.Refuse = recipient => MailResult.Deferred(recipient.Id, "lost", mayHaveBeenAccepted: true);
        await host.AddAndSendAsync(MailTo("c1"));
        host.Provider.Refuse = recipient => MailResult.Deferred(recipient.Id, "450 busy");
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.SweepAsync();

        // Act
        host.Provider.Refuse = _ => null;
        host.Clock.Advance(TimeSpan.FromHours(1));
        var statuses = await host.SweepAsync();

        // Assert
        Assert.Equal([new(Key("c1"), MailState.Accepted, IsPossibleDouble: true)], statuses);
    }

    [Fact]
    public async Task SendDueAsync_ProviderAskedToWaitForDays_WaitsForOne()
    {
        var host = new OutboxHost();
        host.Provider.Refuse = recipient => MailResult.Deferred(recipient.Id, "429", TimeSpan.FromDays(30));
        await host.AddAndSendAsync(MailTo("c1"));
        host.Provider.Refuse = _ => null;

        host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(MailState.Accepted, Assert.Single(await host.SweepAsync()).State);
    }

    [Fact]
    public async Task SendDueAsync_LastAttemptMayHaveArrived_IsGivenUpAndSaysSo()
    {
        var host = new OutboxHost(ThreeAttempts);
        host.Provider.Refuse = recipient => MailResult.Deferred(recipient.Id, "lost", mayHaveBeenAccepted: true);
        await host.AddAndSendAsync(MailTo("c1"));

        for (var attempt = 2; attempt <= ThreeAttempts.MaxAttempts; attempt++)
        {
            host.Clock.Advance(TimeSpan.FromHours(1));
            await host.SweepAsync();
        }

        var entry = await host.ReadAsync("c1");
        Assert.Equal((MailState.Failed, true), (entry.State, entry.IsOutcomeUnknown));
    }

    [Fact]
    public async Task SendDueAsync_EverySenderDies_TriesNoMoreThanTheRuleAllows()
    {
        // Arrange
        var host = new OutboxHost(ThreeAttempts);
        var tries = 0;
        host.Provider.BeforeTaking = () =>
        {
            tries++;
            throw new CrashException();
        };
        await host.Outbox.AddAsync(Body, [MailTo("c1")], Token);

        // Act
        for (var hour = 1; hour <= 3; hour++)
        {
            host.Clock.Advance(TimeSpan.FromHours(1));
            await Assert.ThrowsAsync<CrashException>(host.SweepAsync);
        }

        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.SweepAsync();

        // Assert
        Assert.Equal(3, tries);
        Assert.Equal(
            "Given up after 3 attempts, the last of which has no answer.",
            (await host.ReadAsync("c1")).Reason
        );
    }
}
