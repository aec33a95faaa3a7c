using System.Text;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Unsubscribing;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Tests.Reports.Comments;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Tests.Web;

namespace SchoolsDigital.Tests.Surveys.Unsubscribing;

public sealed class UnsubscribeTests
{
    private const int Urn = ServiceHost.FirstUrn;
    private const string Address = "c1.120001@example.org";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unsubscribe_OnlyLookedAt_ChangesNothing()
    {
        await using var service = await OpenAsync();

        var page = await new ServiceBrowser(service.Host).GetAsync(await PathAsync(service));

        Assert.Equal("Stop e-mails about surveys", page.Heading);
        Assert.Null(await FindAsync(service));
    }

    [Fact]
    public async Task Unsubscribe_ButtonPressedTwice_StopsTheMailAndSaysSoEverAfter()
    {
        await using var service = await OpenAsync();
        var (browser, path) = (new ServiceBrowser(service.Host), await PathAsync(service));
        var form = (await browser.GetAsync(path)).Form();

        await browser.SendAsync(path, form);
        var answer = await browser.SendAsync(path, form);

        Assert.Equal("We have stopped these e-mails", answer.Heading);
        Assert.Equal("We have stopped these e-mails", (await browser.GetAsync(path)).Heading);
        Assert.Equal(SuppressionReason.Unsubscribed, (await FindAsync(service))?.Reason);
        var entry = Assert.Single(await AuthorityLedgerAsync(service), one => one.By == Unsubscribes.Themselves);
        Assert.Equal(("A contact has unsubscribed from mail about surveys.", Urn), (entry.What, entry.Urn));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")]
    [InlineData(
        "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n"
    )]
    public async Task Unsubscribe_InOneClickByAMailProvider_NeedsNoToken(string kind, string body)
    {
        await using var service = await OpenAsync();
        var request = new TestRequest("POST", await PathAsync(service))
        {
            Body = Encoding.ASCII.GetBytes(body),
            ContentType = kind,
        };

        var answer = await new ServiceBrowser(service.Host).SendAsync(request);

        Assert.Equal(200, answer.Status);
        Assert.NotNull(await FindAsync(service));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("application/x-www-form-urlencoded", "")]
    [InlineData("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click\0")]
    [InlineData("text/plain", "List-Unsubscribe=One-Click")]
    public async Task Unsubscribe_ByAProgramThatPostsToEveryLink_ChangesNothing(string? kind, string body)
    {
        await using var service = await OpenAsync();
        var request = new TestRequest("POST", await PathAsync(service))
        {
            Body = Encoding.ASCII.GetBytes(body),
            ContentType = kind,
        };

        var answer = await new ServiceBrowser(service.Host).SendAsync(request);

        Assert.InRange(answer.Status, 400, 499);
        Assert.Null(await FindAsync(service));
    }

    [Fact]
    public async Task Unsubscribe_AfterTheRoundHasClosed_StillStopsTheMail()
    {
        await using var service = await OpenAsync();
        await service
            .Get<RoundStore>()
            .ChangeAsync(service.Round, round => round with { State = RoundState.Reported }, Token);

        await StopAsync(service);

        Assert.NotNull(await FindAsync(service));
    }

    [Fact]
    public async Task Unsubscribe_SchoolHasAnotherContact_InvitesThemAndGivesTheLostDaysBack()
    {
        await using var service = await OpenAsync();
        var before = (await service.SchoolAsync()).ClosesAt;

        await StopAsync(service);
        await StopAsync(service);
        await service.AdvanceToAsync("2010-12-09 12:00");

        Assert.Contains($"c2.{Urn}@example.org", Assert.Single(service.Mails($"Invitation_{Urn}-2")));
        Assert.Equal(before.AddDays(3), (await service.SchoolAsync()).ClosesAt);
        Assert.Empty(service.Mails($"Reminder*_{Urn}-1"));
        Assert.NotEmpty(service.Mails($"Reminder*_{Urn}-2"));
        var entry = Assert.Single(await service.LedgerAsync(), one => one.Urn == Urn);
        Assert.Equal(
            "The contact of invitation 1 has unsubscribed, so the next contact was invited, and the school has 3 days more.",
            entry.What
        );
    }

    [Fact]
    public async Task Unsubscribe_TheirMailComesBackLater_InvitesNobodyElse()
    {
        await using var service = await OpenAsync(contactsEach: 3);
        await StopAsync(service);
        var after = await service.SchoolAsync();
        await service.AdvanceByAsync(TimeSpan.FromDays(2));

        await service.ReportAsync(DeliveryKind.Bounced, service.KeyOf(RoundMail.Invitation, Urn, 1));
        await service.AdvanceByAsync(TimeSpan.FromMinutes(5));

        Assert.Empty(service.Mails($"Invitation_{Urn}-3"));
        Assert.Equal(after, await service.SchoolAsync());
    }

    [Fact]
    public async Task Unsubscribe_NobodyElse_AsksForALook()
    {
        await using var service = await OpenAsync(contactsEach: 1);

        await StopAsync(service);

        var entry = Assert.Single(await service.LedgerAsync(), one => one.Urn == Urn);
        Assert.True(entry.NeedsALook);
        Assert.EndsWith("has unsubscribed, and there is nobody else to write to.", entry.What);
    }

    [Fact]
    public async Task Unsubscribe_EnoughHaveAnsweredAnonymously_LooksAsIfNobodyHad()
    {
        await using var service = await OpenAsync();
        for (var person = 0; person < service.Consultation.Links.EnoughVoices; person++)
        {
            await service.AnswerAsync(Urn, person);
        }

        await service.AdvanceToAsync("2010-11-22 12:00");
        Assert.Equal(SchoolProgress.Enough, (await service.SchoolAsync()).Progress);

        await StopAsync(service);

        Assert.Single(service.Mails($"Invitation_{Urn}-2"));
        Assert.Contains("so the next contact was invited", Assert.Single(await OfSchoolAsync()).What);

        async Task<IEnumerable<LedgerEntry>> OfSchoolAsync() =>
            (await service.LedgerAsync()).Where(entry => entry.Urn == Urn);
    }

    [Theory]
    [InlineData(DeliveryKind.Unsubscribed)]
    [InlineData(DeliveryKind.SpamReport)]
    public async Task Unsubscribe_AtTheProvider_InvitesTheNextContactAsWell(DeliveryKind kind)
    {
        await using var service = await OpenAsync();

        await service.ReportAsync(kind, service.KeyOf(RoundMail.Invitation, Urn, 1));
        await service.AdvanceByAsync(TimeSpan.FromMinutes(5));

        Assert.Single(service.Mails($"Invitation_{Urn}-2"));
        Assert.Contains(await AuthorityLedgerAsync(service), one => one.By == Unsubscribes.Themselves);
    }

    [Fact]
    public async Task Undo_ByTheirOwnForm_GetsMailAgainAndIsInTheLedger()
    {
        await using var service = await OpenAsync();
        await StopAsync(service);
        var (browser, path) = (new ServiceBrowser(service.Host), await PathAsync(service));
        var undo = (await browser.GetAsync(path)).Page.QuerySelector("main a[href$='/undo']")!.GetAttribute("href")!;
        var form = (await browser.GetAsync(undo)).Form();

        var done = await browser.SendAsync(undo, form);
        await service.AdvanceToAsync("2010-11-22 12:00");

        Assert.Equal("You get e-mails about surveys", done.Heading);
        Assert.Null(await FindAsync(service));
        Assert.NotEmpty(service.Mails($"Reminder*_{Urn}-1"));
        Assert.Contains(
            await AuthorityLedgerAsync(service),
            one =>
                one.What.StartsWith(
                    "A contact gets mail about surveys again: they have asked",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task Undo_WithoutOurForm_ChangesNothing()
    {
        await using var service = await OpenAsync();
        await StopAsync(service);
        var request = new TestRequest("POST", $"{await PathAsync(service)}/undo")
        {
            Body = Encoding.ASCII.GetBytes("List-Unsubscribe=One-Click"),
        };

        await new ServiceBrowser(service.Host).SendAsync(request);

        Assert.NotNull(await FindAsync(service));
    }

    [Fact]
    public async Task Undo_ContactWasRemoved_SaysWhomToTell()
    {
        await using var service = await OpenAsync();
        var contact = (await service.Get<ContactStore>().FindAsync(service.Round.Authority, Urn, Token))[0];
        await service
            .Get<ContactStore>()
            .DeleteAsync(service.Round.Authority, new HashSet<string> { contact.Id }, Token);

        var page = await new ServiceBrowser(service.Host).GetAsync($"{await PathAsync(service)}/undo");

        Assert.Equal("We do not have your address any more", page.Heading);
    }

    [Fact]
    public async Task Open_ContactHadUnsubscribed_InvitesTheNextAndSaysWhy()
    {
        await using var service = await ServiceHost.StartAsync(VoicesFile.Text, schools: 2, contactsEach: 2);
        await service.Get<Unsubscribes>().StopAsync(service.Round.Authority, Address, Token);

        await service.AdvanceToAsync("2010-11-11 09:00");

        Assert.Contains($"c2.{Urn}@example.org", Assert.Single(service.Mails($"Invitation_{Urn}-1")));
        var entry = Assert.Single(await service.LedgerAsync(), one => one.Urn == Urn);
        Assert.Equal("1 contact was not invited, because of having unsubscribed.", entry.What);
    }

    [Fact]
    public async Task Open_EveryContactHadUnsubscribed_AsksForALookAndSaysWhy()
    {
        await using var service = await ServiceHost.StartAsync(VoicesFile.Text, schools: 2);
        await service.Get<Unsubscribes>().StopAsync(service.Round.Authority, Address, Token);

        await service.AdvanceToAsync("2010-11-11 09:00");

        Assert.Empty(service.Mails($"Invitation_{Urn}-"));
        var entry = Assert.Single(await service.LedgerAsync(), one => one.Urn == Urn);
        Assert.True(entry.NeedsALook);
        Assert.StartsWith("Nobody was invited: every contact has unsubscribed.", entry.What);
    }

    private static async Task<ServiceHost> OpenAsync(int contactsEach = 2)
    {
        var service = await ServiceHost.StartAsync(VoicesFile.Text, schools: 2, contactsEach);
        await service.AdvanceToAsync("2010-11-11 09:00");
        return service;
    }

    private static async Task StopAsync(ServiceHost service)
    {
        var (browser, path) = (new ServiceBrowser(service.Host), await PathAsync(service));
        await browser.SendAsync(
            new TestRequest("POST", path) { Body = Encoding.ASCII.GetBytes("List-Unsubscribe=One-Click") }
        );
        await service.AdvanceByAsync(TimeSpan.FromMinutes(5));
    }

    private static async Task<string> PathAsync(ServiceHost service)
    {
        var first = (await service.Get<InvitationStore>().ListAsync(service.Round, Urn, Token))[0];
        var link = LinkAddresses.ToUnsubscribe(await service.RoundAsync(), first);
        return service.Get<LinkAddresses>().Of(link).AbsolutePath;
    }

    private static Task<IReadOnlyList<LedgerEntry>> AuthorityLedgerAsync(ServiceHost service) =>
        service.Get<Ledger>().ReadForAuthorityAsync(service.Round.Authority, Token);

    private static Task<Suppression?> FindAsync(ServiceHost service) =>
        service.Get<Suppressions>().FindAsync(service.Round.Authority, RoundMailBodies.Group, Address, Token);
}
