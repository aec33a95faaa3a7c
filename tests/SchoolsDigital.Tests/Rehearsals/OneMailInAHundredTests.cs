using SchoolsDigital.Local.Rehearsals;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Tests.Mail;

namespace SchoolsDigital.Tests.Rehearsals;

public sealed class OneMailInAHundredTests
{
    private static readonly MailBody Body = new(
        new("Test", "1", new("a@example.org")),
        "{{Name}}",
        "Text",
        "<p>Html</p>"
    );

    [Fact]
    public async Task SendAsync_Thousand_AnswersAllInOrderAndPassesOnTheSameFewEachTime()
    {
        // Arrange
        var folder = new RecordingMailSender();
        var sender = new OneMailInAHundred(folder);
        var recipients = Enumerable
            .Range(0, 1_000)
            .Select(number => new MailRecipient(
                $"a|r|k|{number}|1",
                new($"{number}@example.org"),
                new Dictionary<string, string> { ["Name"] = "N" }
            ))
            .ToList();

        // Act
        var results = await sender.SendAsync(new(Body, recipients), TestContext.Current.CancellationToken);
        var passedOn = folder.Batches.SelectMany(batch => batch.Recipients).Select(mail => mail.Id).ToList();
        await sender.SendAsync(new(Body, [.. recipients[..500]]), TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal(recipients.Select(recipient => recipient.Id), results.Select(result => result.Id));
        Assert.All(results, result => Assert.Equal(MailOutcome.Accepted, result.Outcome));
        Assert.InRange(passedOn.Count, 2, 30);
        Assert.Subset(
            passedOn.ToHashSet(),
            folder.Batches[^1].Recipients.Select(recipient => recipient.Id).ToHashSet()
        );
    }
}
