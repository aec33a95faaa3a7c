using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Functions.Mail;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>What SendGrid is told beside the mail itself.</summary>
public sealed class SendGridLetterTests
{
    [Fact]
    public void Write_AnyMail_TellsNothingAboutThePersonAndTracksNothing()
    {
        var to = SampleMail.To("ann@example.org", id: "norfolk|2026|Invitation|123456-1|1", school: "Oak");
        var batch = new MailBatch(SampleMail.Body, [to]);

        var letter = SendGridLetter.Write(batch, new([to]));

        var person = Assert.Single(letter.Personalizations!);
        Assert.Equal([new("outbox", "norfolk|2026|Invitation|123456-1|1")], person.CustomArgs!);
        Assert.Equal(["Survey.Invitation"], letter.Categories!);
        Assert.False(letter.TrackingSettings!.ClickTracking!.Enable);
        Assert.False(letter.TrackingSettings.ClickTracking.EnableText);
        Assert.False(letter.TrackingSettings.OpenTracking!.Enable);
        Assert.False(letter.TrackingSettings.SubscriptionTracking!.Enable);
        Assert.DoesNotContain("Oak", letter.Contents![1].Value!, StringComparison.Ordinal);
    }

    // What SendGrid takes no more beside the text stands in it, and no mark is left for it to fill.
    [Fact]
    public void Write_RequestWithItsValuesInIt_LeavesNoMarkInEitherPart()
    {
        var to = SampleMail.To("ann@example.org", school: "Oak");
        var batch = new MailBatch(SampleMail.Body, [to]);

        var letter = SendGridLetter.Write(batch, new([to], IsFilled: true));

        Assert.Null(Assert.Single(letter.Personalizations!).Substitutions);
        Assert.All(letter.Contents!, part => Assert.Contains("Oak", part.Value!, StringComparison.Ordinal));
        Assert.All(letter.Contents!, part => Assert.DoesNotContain("{{", part.Value!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Oak Primary School", "Oak Primary School")]
    [InlineData("Oak, Ash and Elm", "\"Oak, Ash and Elm\"")]
    [InlineData("Oak \"The Tree\" School", "\"Oak \\\"The Tree\\\" School\"")]
    [InlineData("Oak, Infants\\Juniors", "\"Oak, Infants\\\\Juniors\"")]
    [InlineData("Oak\\\", <ash@example.org>", "\"Oak\\\\\\\", <ash@example.org>\"")]
    public void NameOf_CharactersThatEndAName_AreQuotedAndEscaped(string name, string expected) =>
        Assert.Equal(expected, SendGridLetter.NameOf(new("ann@example.org", name)));

    [Fact]
    public void Divide_ManyBytes_MakesRequestsThatAreFarBelowTheLimit()
    {
        var words = new string('x', 4_000);
        var recipients = Enumerable
            .Range(0, 1_000)
            .Select(number => SampleMail.To($"person{number}@example.org"))
            .Select(to => to with { Values = new Dictionary<string, string>(to.Values) { ["School"] = words } })
            .ToList();
        var batch = new MailBatch(SampleMail.Body with { Subject = "Survey" }, recipients);

        var requests = SendGridRequests.Divide(batch).ToList();

        Assert.InRange(requests.Count, 2, 4);
        Assert.Equal(
            recipients.Select(recipient => recipient.Id),
            requests.SelectMany(request => request.Recipients).Select(recipient => recipient.Id)
        );
    }
}
