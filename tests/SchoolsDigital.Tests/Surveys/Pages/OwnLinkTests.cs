using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds.Links;

namespace SchoolsDigital.Tests.Surveys.Pages;

/// <summary>Somebody who came through a school's link has their own link sent to them.</summary>
public sealed class OwnLinkTests
{
    private const string Email = "ottoline@home.example.org";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_ToAnAddress_MailsTheirOwnLinkByWhichTheyFindTheirDraft()
    {
        // Arrange
        await using var site = await AnsweringSite.OpenAsync();
        var visitor = await AnsweringTests.BeginAsync(site, site.StaffPath);
        var own = visitor.Address;
        await visitor.SendAsync();
        await visitor.AnswerPageAsync();

        // Act
        await visitor.OpenAsync(own);
        await visitor.FollowLinkAsync("E-mail this link to yourself");
        await visitor.SendAsync(visitor.Shown.Form().With("email", Email));
        var (to, text) = Assert.Single(await PostedAsync(site));

        // Assert
        Assert.Equal("We are sending your link", visitor.Shown.Heading);
        Assert.Equal(Email, to);
        Assert.Contains($"https://schools.example.org{own}", text);
        await visitor.OpenAsync(own);
        Assert.Contains("What you saved is still here", visitor.Words);
    }

    [Fact]
    public async Task Send_ToAnAddress_KeepsItNowhereInWords()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var visitor = await OpenAsync(site);

        await visitor.SendAsync(visitor.Shown.Form().With("email", Email));

        Assert.DoesNotContain("ottoline", site.Store.Dump, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(visitor.Address.Split('/')[3], site.Store.Dump, StringComparison.Ordinal);
        Assert.Single(await PostedAsync(site));
    }

    [Fact]
    public async Task Send_PressedTwice_IsOneMail()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var visitor = await OpenAsync(site);
        var (path, form) = (visitor.Address, visitor.Shown.Form().With("email", Email));

        await site.Site.PostAsync(path, form);
        await site.Site.PostAsync(path, form);

        Assert.Single(await PostedAsync(site));
    }

    [Fact]
    public async Task Send_AFourthTime_IsRefused()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var visitor = await OpenAsync(site);
        var path = visitor.Address;
        for (var time = 1; time <= OwnLinkMails.MostOfOneLink; time++)
        {
            await visitor.OpenAsync(path);
            await visitor.SendAsync(visitor.Shown.Form().With("email", $"{time}@example.org"));
            Assert.Equal(200, visitor.Shown.Status);
        }

        await visitor.OpenAsync(path);
        await visitor.SendAsync(visitor.Shown.Form().With("email", "4@example.org"));

        Assert.Equal(400, visitor.Shown.Status);
        Assert.Contains("Too many of these e-mails have been sent", visitor.Words);
        Assert.Equal(OwnLinkMails.MostOfOneLink, (await PostedAsync(site)).Count);
    }

    [Fact]
    public async Task Send_MoreThanOneSchoolNeedsInADay_IsRefusedUntilTheNext()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var visitor = await OpenAsync(site);
        for (var mail = 1; mail <= OwnLinkMails.MostOfOneSchool; mail++)
        {
            Assert.True(await SendAsync(site, $"{mail}@example.org"));
        }

        await visitor.SendAsync(visitor.Shown.Form().With("email", Email));

        Assert.Equal(400, visitor.Shown.Status);
        site.Site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await SendAsync(site, Email));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ottoline")]
    [InlineData("a@example.org, b@example.org")]
    public async Task Send_ToWhatIsNoAddress_AsksForOne(string typed)
    {
        await using var site = await AnsweringSite.OpenAsync();
        var visitor = await OpenAsync(site);

        await visitor.SendAsync(visitor.Shown.Form().With("email", typed));

        Assert.Equal(400, visitor.Shown.Status);
        Assert.Contains("Enter your e-mail address in the correct format", visitor.Words);
        Assert.Empty(await PostedAsync(site));
    }

    [Fact]
    public async Task Open_ByALinkFromAMail_LeadsToTheStart()
    {
        await using var site = await AnsweringSite.OpenAsync();

        var page = await site.Site.GetAsync($"{site.HeadPath}/own-link");

        Assert.Equal((303, site.HeadPath), (page.Status, page.Headers.Location.ToString()));
    }

    [Fact]
    public async Task Forget_IdentitiesAreDeleted_DeletesTheMailAndTheCount()
    {
        await using var site = await AnsweringSite.OpenAsync();
        await SendAsync(site, Email);

        await site.Site.Get<OwnLinkMails>().ForgetAsync(site.Round.Ref, Token);

        Assert.DoesNotContain("OwnLinks", site.Store.Dump, StringComparison.Ordinal);
        Assert.Empty(await PostedAsync(site));
    }

    private static async Task<Visitor> OpenAsync(AnsweringSite site)
    {
        var visitor = await AnsweringTests.BeginAsync(site, site.StaffPath);
        await visitor.FollowLinkAsync("E-mail this link to yourself");
        return visitor;
    }

    // By a new colleague each time.
    private static async Task<bool> SendAsync(AnsweringSite site, string address)
    {
        var own = await site
            .Site.Get<InvitationStore>()
            .AddColleagueAsync(site.Round.Ref, AnsweringSite.Urn, null, Token);
        return await site
            .Site.Get<OwnLinkMails>()
            .TrySendAsync(new(site.Round, site.Consultation), own!, site.School.ClosesAt, address, 1, Token);
    }

    private static async Task<IReadOnlyList<(string To, string Text)>> PostedAsync(AnsweringSite site)
    {
        site.Site.Clock.Advance(TimeSpan.FromMinutes(10));
        await site.Site.Get<Outbox>().SendDueAsync(site.Round.Ref.Authority, cancellationToken: Token);
        return
        [
            .. site.Post.Batches.SelectMany(batch =>
                batch.Recipients.Select(recipient => (recipient.To.Address, batch.Template.Fill(recipient.Values).Text))
            ),
        ];
    }
}
