using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>What the sender makes of every answer, and of none.</summary>
public sealed class SendGridMailSenderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_ThousandRecipients_GoInOneRequest()
    {
        await using var office = await SendGridOffice.OpenAsync();

        var results = await office.Sender.SendAsync(BatchOf(1_000), Token);

        Assert.Equal(1, office.Server.Requests);
        Assert.Equal(1_000, office.Server.Delivered.Count);
        Assert.All(results, result => Assert.Equal("message-1", result.ProviderId));
    }

    [Fact]
    public async Task SendAsync_SomeAddressesAreRefused_TheOthersAreSentAgainWithoutThem()
    {
        await using var office = await SendGridOffice.OpenAsync();
        var batch = BatchTo("ann@example.org", "reject-1@example.org", "ben@example.org", "reject-2@example.org");

        var results = await office.Sender.SendAsync(batch, Token);

        Assert.Equal(
            [MailOutcome.Accepted, MailOutcome.Rejected, MailOutcome.Accepted, MailOutcome.Rejected],
            results.Select(result => result.Outcome)
        );
        Assert.Equal("personalizations.1.to.0.email: Does not contain a valid address.", results[1].Reason);
        Assert.Equal("personalizations.3.to.0.email: Does not contain a valid address.", results[3].Reason);
        Assert.Equal(["ann", "ben"], Delivered(office));
        Assert.Equal(2, office.Server.Requests);
    }

    [Fact]
    public async Task SendAsync_WholeRequestIsRefused_RejectsAllAndAsksOnce()
    {
        await using var office = await SendGridOffice.OpenAsync();
        var body = SampleMail.Body with { Html = "" };

        var results = await office.Sender.SendAsync(
            new(body, [SampleMail.To("ann@example.org"), SampleMail.To("ben@example.org")]),
            Token
        );

        Assert.All(results, result => Assert.Equal(MailOutcome.Rejected, result.Outcome));
        Assert.Contains("content: The content value must be", results[0].Reason, StringComparison.Ordinal);
        Assert.Equal(1, office.Server.Requests);
    }

    [Theory]
    [InlineData(SendGridFault.Limited, SendGridServer.ResetSeconds)]
    [InlineData(SendGridFault.LimitedWithoutTime, 60)]
    public async Task SendAsync_TooManyRequests_WaitsAsLongAsAskedAndSendsOnce(SendGridFault fault, int seconds)
    {
        await using var office = await SendGridOffice.OpenAsync();
        office.Server.Faults.Enqueue(fault);

        var results = await office.Sender.SendAsync(BatchOf(3), Token);

        Assert.All(results, result => Assert.Equal(MailOutcome.Accepted, result.Outcome));
        Assert.Equal(3, office.Server.Delivered.Count);
        Assert.Equal(TimeSpan.FromSeconds(seconds), office.Server.AskedAt[1] - office.Server.AskedAt[0]);
    }

    [Fact]
    public async Task SendAsync_NoRequestsRemain_NextBatchWaitsForTheReset()
    {
        await using var office = await SendGridOffice.OpenAsync();
        office.Server.Faults.Enqueue(SendGridFault.LastBeforeLimit);

        await office.Sender.SendAsync(BatchTo("ann@example.org"), Token);
        await office.Sender.SendAsync(BatchTo("ben@example.org"), Token);

        Assert.Equal(
            TimeSpan.FromSeconds(SendGridServer.ResetSeconds),
            office.Server.AskedAt[1] - office.Server.AskedAt[0]
        );
    }

    [Fact]
    public async Task SendAsync_LimitLastsTooLong_DefersAndSaysUntilWhen()
    {
        await using var office = await SendGridOffice.OpenAsync();
        for (var time = 0; time < 10; time++)
        {
            office.Server.Faults.Enqueue(SendGridFault.LimitedWithoutTime);
        }

        var results = await office.Sender.SendAsync(BatchOf(3), Token);

        Assert.All(results, result => Assert.Equal(MailOutcome.Deferred, result.Outcome));
        Assert.All(results, result => Assert.Equal(TimeSpan.FromMinutes(1), result.RetryAfter));
        Assert.All(results, result => Assert.False(result.MayHaveBeenAccepted));
        Assert.InRange(office.Server.Requests, 2, 5);
        Assert.True(office.Server.AskedAt[^1] - office.Server.AskedAt[0] < IMailSender.AnswersWithin);
    }

    [Theory]
    [InlineData(SendGridFault.Broken, true)]
    [InlineData(SendGridFault.BrokenAfterAccept, true)]
    [InlineData(SendGridFault.GatewayPage, true)]
    [InlineData(SendGridFault.HangUp, true)]
    [InlineData(SendGridFault.HangUpAfterAccept, true)]
    [InlineData(SendGridFault.Silent, true)]
    [InlineData(SendGridFault.Unavailable, false)]
    [InlineData(SendGridFault.UnknownKey, false)]
    public async Task SendAsync_NoGoodAnswer_DefersAndSaysWhetherItMayHaveBeenTaken(SendGridFault fault, bool mayBe)
    {
        await using var office = await SendGridOffice.OpenAsync(isPatient: fault != SendGridFault.Silent);
        office.Server.Faults.Enqueue(fault);

        var results = await office.Sender.SendAsync(BatchOf(3), Token);

        Assert.All(results, result => Assert.Equal(MailOutcome.Deferred, result.Outcome));
        Assert.All(results, result => Assert.Equal(mayBe, result.MayHaveBeenAccepted));
        Assert.Equal(1, office.Server.Requests);
    }

    [Fact]
    public async Task SendAsync_KeyIsRefused_DoesNotAskAgainForTheRest()
    {
        await using var office = await SendGridOffice.OpenAsync();
        office.Server.Faults.Enqueue(SendGridFault.UnknownKey);
        var words = new string('x', 11_000);
        var batch = new MailBatch(
            SampleMail.Body with
            {
                Subject = "Survey",
            },
            [LongMailTo("ann@example.org", words), LongMailTo("ben@example.org", words)]
        );

        var results = await office.Sender.SendAsync(batch, Token);

        Assert.All(results, result => Assert.Equal(MailOutcome.Deferred, result.Outcome));
        Assert.Equal(1, office.Server.Requests);
        Assert.StartsWith("Not tried after this: SendGrid answered 401.", results[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_ServerIsNotThere_NothingMayHaveBeenTaken()
    {
        await using var office = await SendGridOffice.OpenAsync();
        await office.Server.DisposeAsync();

        var results = await office.Sender.SendAsync(BatchOf(3), Token);

        Assert.All(results, result => Assert.Equal(MailOutcome.Deferred, result.Outcome));
        Assert.All(results, result => Assert.False(result.MayHaveBeenAccepted));
    }

    [Fact]
    public async Task SendAsync_RequestIsTooLarge_IsHalvedUntilItFits()
    {
        await using var office = await SendGridOffice.OpenAsync();
        office.Server.MaxBody = 20_000;

        var results = await office.Sender.SendAsync(BatchOf(100), Token);

        Assert.All(results, result => Assert.Equal(MailOutcome.Accepted, result.Outcome));
        Assert.Equal(100, Delivered(office).Distinct().Count());
        Assert.Equal(100, office.Server.Delivered.Count);
    }

    [Fact]
    public async Task SendAsync_OneMailIsTooLargeAlone_IsRejected()
    {
        await using var office = await SendGridOffice.OpenAsync();
        office.Server.MaxBody = 100;

        var results = await office.Sender.SendAsync(BatchOf(2), Token);

        Assert.All(results, result => Assert.Equal(MailOutcome.Rejected, result.Outcome));
    }

    [Fact]
    public async Task SendAsync_ValuesOfOneRecipientAreTooLong_GoInTheTextOfARequestOfTheirOwn()
    {
        await using var office = await SendGridOffice.OpenAsync();
        var words = string.Concat(Enumerable.Repeat("<long> & ", 900));
        var batch = new MailBatch(
            SampleMail.Body with
            {
                Subject = "Survey",
            },
            [SampleMail.To("ann@example.org"), LongMailTo("ben@example.org", words)]
        );

        var results = await office.Sender.SendAsync(batch, Token);

        Assert.All(results, result => Assert.Equal(MailOutcome.Accepted, result.Outcome));
        Assert.Equal(2, office.Server.Requests);
        Assert.Contains(words, office.Server.Delivered[1].Mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<long>", office.Server.Delivered[1].Mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("St Peter's (Infant), Hall Road")]
    [InlineData("Mr \"Ed\" O'Neill; head")]
    [InlineData("ann@work <x>")]
    public async Task SendAsync_NameWithCommaOrBracket_ArrivesAtTheAddress(string name)
    {
        await using var office = await SendGridOffice.OpenAsync();

        await office.Sender.SendAsync(
            new(SampleMail.Body, [SampleMail.To("ann@example.org") with { To = new("ann@example.org", name) }]),
            Token
        );

        Assert.Equal([new("ann@example.org", name)], Assert.Single(office.Server.Delivered).Mail.To);
    }

    private static MailRecipient LongMailTo(string address, string school)
    {
        var to = SampleMail.To(address);
        return to with { Values = new Dictionary<string, string>(to.Values) { ["School"] = school } };
    }

    private static IEnumerable<string> Delivered(SendGridOffice office) =>
        office.Server.Delivered.Select(delivery => delivery.OutboxId.Split('|')[3]);

    private static MailBatch BatchOf(int count) =>
        BatchTo([.. Enumerable.Range(0, count).Select(number => $"person{number}@example.org")]);

    private static MailBatch BatchTo(params string[] addresses) =>
        new(SampleMail.Body, [.. addresses.Select(address => SampleMail.To(address))]);
}
