using System.Text;
using SchoolsDigital.Mail.Sending;
using Xunit;

namespace SchoolsDigital.Contracts.Mail;

/// <summary>What every <see cref="IMailSender"/> does. An implementation passes by saying where its mail arrives.</summary>
public abstract class MailSenderContract
{
    /// <summary>Opens a sender and the place where its mail arrives, or skips with the reason why that cannot be had.</summary>
    protected abstract Task<IPostOffice> OpenAsync();

    [Fact]
    public async Task SendAsync_TwoRecipients_EachGetsTheirOwnAlone()
    {
        await using var office = await OpenAsync();
        var batch = new MailBatch(
            SampleMail.Body,
            [SampleMail.To("ann@example.org", school: "Oak"), SampleMail.To("ben@example.org", school: "Ash")]
        );

        var results = await office.Sender.SendAsync(batch, Token);

        var mails = (await office.ReadMailAsync(Token)).OrderBy(mail => mail.Subject, StringComparer.Ordinal).ToList();
        Assert.All(results, result => Assert.Equal(MailOutcome.Accepted, result.Outcome));
        Assert.Equal(["Survey for Ash", "Survey for Oak"], mails.Select(mail => mail.Subject));
        Assert.Equal([new("ben@example.org", "Ash")], mails[0].To);
        Assert.Equal([new("ann@example.org", "Oak")], mails[1].To);
        Assert.Equal(new("surveys@authority.example.org", "Example Council"), mails[0].From);
        Assert.Equal("Dear Ash,\n\nanswer here:\nhttps://survey.example.org/a/ben?x=1&y=2", mails[0].Text.Trim());
        Assert.Contains("<p>Dear Ash,</p>", mails[0].Html, StringComparison.Ordinal);
        Assert.Contains(
            "href=\"https://survey.example.org/a/ben?x=1&amp;y=2\"",
            mails[0].Html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task SendAsync_HostileValue_StaysWordsInEveryPart()
    {
        await using var office = await OpenAsync();
        const string hostile = "Oak\r\nBcc: eve@example.org\r\n\r\n<script>alert('1')</script> \"{{Link}}\" {{";

        await office.Sender.SendAsync(
            new(SampleMail.Body, [SampleMail.To("ann@example.org") with { Values = Values(hostile) }]),
            Token
        );

        var mail = Assert.Single(await office.ReadMailAsync(Token));
        Assert.Equal(["ann@example.org"], mail.To.Select(to => to.Address));
        Assert.DoesNotContain("bcc", mail.Headers.Keys);
        Assert.Equal("Survey for Oak Bcc: eve@example.org  <script>alert('1')</script> \"((Link))\" ((", mail.Subject);
        Assert.Contains(
            "Bcc: eve@example.org\n\n<script>alert('1')</script> \"((Link))\" ((,",
            mail.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<script", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ysgol Tŷ Gwyn – “Arolwg” 2026")]
    [InlineData("اسکول کا سروے")]
    [InlineData(
        "A 😀 subject that is so long that it has to be folded over three lines at the least — and keeps every word £££"
    )]
    [InlineData("=?utf-8?Q?not_encoded?= by us")]
    [InlineData(
        "A plain subject in ASCII that is so long that it has to be folded over two lines at least, and keeps every word"
    )]
    public async Task SendAsync_WordsOfAnyLanguage_ArriveAsWritten(string words)
    {
        await using var office = await OpenAsync();
        var body = SampleMail.Body with
        {
            Subject = words,
            Text = $"{words}\n.\nFrom here to {{{{Link}}}}\n..trailing blanks  \n\ttab",
            Html = $"<p>{words}</p>",
            Envelope = SampleMail.Envelope with { From = new("surveys@authority.example.org", words) },
        };

        await office.Sender.SendAsync(new(body, [SampleMail.To("ann@example.org", school: words)]), Token);

        var mail = Assert.Single(await office.ReadMailAsync(Token));
        Assert.Equal(words, mail.Subject);
        Assert.Equal(words, mail.From.Name);
        Assert.Equal(words, Assert.Single(mail.To).Name);
        Assert.Equal(
            $"{words}\n.\nFrom here to https://survey.example.org/a/ann?x=1&y=2\n..trailing blanks  \n\ttab",
            mail.Text.TrimEnd('\n')
        );
        Assert.Equal($"<p>{words}</p>", mail.Html.Trim());
    }

    [Fact]
    public async Task SendAsync_ReplyToAndUnsubscribe_StandInTheHeaders()
    {
        await using var office = await OpenAsync();
        var body = SampleMail.Body with
        {
            Envelope = SampleMail.Envelope with
            {
                ReplyTo = new("coordinator@authority.example.org", "Digital, Schools & Co"),
                Unsubscribe = new("Surveys", "{{Link}}&stop=1", new("stop@authority.example.org")),
            },
        };

        await office.Sender.SendAsync(new(body, [SampleMail.To("ann@example.org")]), Token);

        var mail = Assert.Single(await office.ReadMailAsync(Token));
        Assert.Equal(new("coordinator@authority.example.org", "Digital, Schools & Co"), mail.ReplyTo);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["list-unsubscribe-post"]);
        Assert.Equal(
            "<https://survey.example.org/a/ann?x=1&y=2&stop=1>, <mailto:stop@authority.example.org>",
            mail.Headers["list-unsubscribe"]
        );
    }

    [Fact]
    public async Task SendAsync_NoReplyToOrUnsubscribe_HasNoSuchHeader()
    {
        await using var office = await OpenAsync();

        await office.Sender.SendAsync(new(SampleMail.Body, [SampleMail.To("ann@example.org")]), Token);

        var mail = Assert.Single(await office.ReadMailAsync(Token));
        Assert.Null(mail.ReplyTo);
        Assert.DoesNotContain(mail.Headers.Keys, name => name.StartsWith("list-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SendAsync_CalendarFile_KeepsItsMethodAndBytes()
    {
        await using var office = await OpenAsync();
        var calendar = Encoding.UTF8.GetBytes(
            $"BEGIN:VCALENDAR\r\nSUMMARY:Tŷ Gwyn {new string('x', 200)}\r\nEND:VCALENDAR\r\n"
        );
        var body = SampleMail.Body with
        {
            Envelope = SampleMail.Envelope with
            {
                Attachments = [new("invite.ics", "text/calendar; charset=utf-8; method=REQUEST", calendar)],
            },
        };

        await office.Sender.SendAsync(new(body, [SampleMail.To("ann@example.org")]), Token);

        var mail = Assert.Single(await office.ReadMailAsync(Token));
        var file = Assert.Single(mail.Attachments);
        Assert.Equal("invite.ics", file.FileName);
        Assert.Equal("text/calendar; charset=utf-8; method=REQUEST", file.ContentType);
        Assert.Equal(calendar, file.Content);
        Assert.Contains("answer here", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Answer here", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_SameIdAgain_KeepsTheMessageId()
    {
        await using var first = await OpenAsync();
        await using var second = await OpenAsync();

        await first.Sender.SendAsync(new(SampleMail.Body, [SampleMail.To("ann@example.org", id: "a|b|c")]), Token);
        await second.Sender.SendAsync(
            new(
                SampleMail.Body with
                {
                    Subject = "Again",
                },
                [SampleMail.To("ann@example.org", id: "a|b|c"), SampleMail.To("ben@example.org", id: "a|b|d")]
            ),
            Token
        );

        var once = Assert.Single(await first.ReadMailAsync(Token)).MessageId;
        var twice = (await second.ReadMailAsync(Token)).ToDictionary(
            mail => mail.To[0].Address,
            mail => mail.MessageId
        );
        Assert.Equal(once, twice["ann@example.org"]);
        Assert.NotEqual(once, twice["ben@example.org"]);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task SendAsync_ThousandRecipients_AnswersForEachInOrder()
    {
        await using var office = await OpenAsync();
        var recipients = Enumerable.Range(0, 1_000).Select(n => SampleMail.To($"person{n}@example.org")).ToList();

        var results = await office.Sender.SendAsync(new(SampleMail.Body, recipients), Token);

        Assert.Equal(recipients.Select(recipient => recipient.Id), results.Select(result => result.Id));
        Assert.All(results, result => Assert.Equal(MailOutcome.Accepted, result.Outcome));
        Assert.All(results, result => Assert.NotEmpty(result.ProviderId!));
        Assert.Equal(1_000, (await office.ReadMailAsync(Token)).Select(mail => mail.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task SendAsync_AlreadyCancelled_DefersAllAndSendsNothing()
    {
        await using var office = await OpenAsync();
        var batch = new MailBatch(
            SampleMail.Body,
            [SampleMail.To("ann@example.org"), SampleMail.To("ben@example.org")]
        );

        var results = await office.Sender.SendAsync(batch, new(canceled: true));

        Assert.Equal([MailOutcome.Deferred, MailOutcome.Deferred], results.Select(result => result.Outcome));
        Assert.All(results, result => Assert.False(result.MayHaveBeenAccepted));
        Assert.Empty(await office.ReadMailAsync(Token));
    }

    /// <summary>The running test's own token.</summary>
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Dictionary<string, string> Values(string school) =>
        new(StringComparer.Ordinal) { ["School"] = school, ["Link"] = "https://survey.example.org/a" };
}
