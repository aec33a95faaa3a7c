using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Keys;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>The outbox over SendGrid on a bad day: no mail is lost, and every double is one that the outbox has owned up to.</summary>
public sealed class SendGridOutboxTests
{
    private const string Authority = "norfolk";
    private const string Round = "2026";
    private const int Mails = 2_500;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SendDueAsync_EveryFaultThereIs_LosesNoMailAndStatesItsDoubles(bool isGenuine)
    {
        // Arrange
        await using var office = await SendGridOffice.OpenAsync(isGenuine);
        // A server that never answers would have to be waited for; to the outbox it is one that hangs up.
        foreach (var fault in Enum.GetValues<SendGridFault>().Except([SendGridFault.None, SendGridFault.Silent]))
        {
            office.Server.Faults.Enqueue(fault);
        }

        var store = new MemoryTableStore();
        var keys = new MailKeys(new byte[32]);
        var outbox = new Outbox(
            store,
            office.Sender,
            new(store, keys, office.Clock),
            keys,
            link => new Uri(link.Before),
            office.Clock
        );
        var mails = Enumerable.Range(0, Mails).Select(Mail).ToList();
        await outbox.AddAsync(SampleMail.Body, mails, Token);

        // Act
        await outbox.SendAsync([.. mails.Select(mail => mail.Key)], Token);
        for (var sweep = 0; sweep < 60 && await outbox.NextDueAsync(Authority, Token) is { } due; sweep++)
        {
            office.Clock.Advance(due > office.Clock.GetUtcNow() ? due - office.Clock.GetUtcNow() : TimeSpan.Zero);
            await outbox.SendDueAsync(Authority, cancellationToken: Token);
        }

        // Assert
        var tally = (await outbox.CountAsync(Authority, Round, Token))["Invitation"];
        Assert.Equal(Mails, tally[MailState.Accepted]);
        var arrived = office.Server.Delivered.CountBy(delivery => delivery.OutboxId).ToDictionary();
        Assert.Equal(Mails, arrived.Count);

        var owned = new HashSet<string>();
        await foreach (var (key, entry) in outbox.ListAsync(Authority, Round, cancellationToken: Token))
        {
            if (entry.IsPossibleDouble)
            {
                owned.Add(key.ToString());
            }
        }

        var doubled = arrived.Where(mail => mail.Value > 1).Select(mail => mail.Key).ToList();
        // Of each request whose answer was lost, every mail is owned up to; only those that were taken came twice.
        Assert.NotEmpty(doubled);
        Assert.Subset(owned, doubled.ToHashSet());
        Assert.Equal(owned.Count, tally.PossibleDoubles);
        TestContext.Current.SendDiagnosticMessage(
            "{0} mails, {1} requests, {2} arrived twice or more, {3} stated as possible doubles",
            Mails,
            office.Server.Requests,
            doubled.Count,
            owned.Count
        );
    }

    // Schools that share an office need a request each.
    private static string AddressOf(int number) =>
        number % 100 == 0 ? "office@example.org" : $"school{number}@example.org";

    private static OutboxMail Mail(int number) =>
        new(
            new(Authority, Round, "Invitation", $"{number}"),
            AddressOf(number),
            "Oak, the school",
            SampleMail.To("a@example.org").Values
        );
}
