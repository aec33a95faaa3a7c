using System.Net;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds.Links;

namespace SchoolsDigital.Tests.Desk.Mails;

public sealed class MailPagesTests : IAsyncLifetime
{
    private RunningRound round = null!;
    private DeskBrowser browser = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        round = await RunningRound.OpenAsync();
        browser = await round.SignInAsync();
    }

    public ValueTask DisposeAsync() => round.DisposeAsync();

    [Fact]
    public async Task Get_OneMail_IsShownWithoutTheLinksThatAreItsRecipientsOwn()
    {
        // Arrange
        var (path, links) = await FirstAsync();

        // Act
        var page = await browser.GetAsync(path);
        var html = await browser.GetAsync($"{path}/html");

        // Assert
        Assert.Contains("(link taken out)", page.Page.QuerySelector("pre")!.TextContent);
        foreach (var link in links)
        {
            var secret = link.Split('/')[^1];
            Assert.DoesNotContain(secret, page.Text);
            Assert.DoesNotContain(secret, html.Text);
        }

        Assert.StartsWith("sandbox;", html.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.Contains("example.org", page.Text);
    }

    [Fact]
    public async Task Get_FilterByStateAndKind_FindsThoseOnly()
    {
        // Arrange
        var count = (await round.MailsAsync(RoundMail.Invitation)).Count;

        // Act
        var all = await WalkAsync($"{round.Path}/mails");
        var bounced = await browser.GetAsync($"{round.Path}/mails?state=Bounced");
        var reminders = await browser.GetAsync($"{round.Path}/mails?kind=ClosingSoon&state=nonsense");

        // Assert
        Assert.Equal(count, all.Count);
        Assert.Equal(count, all.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("There is no mail of this kind in this state", bounced.Text);
        Assert.Contains("There is no mail of this kind in this state", reminders.Text);
    }

    [Theory]
    [InlineData("?after=%7C%7C")]
    [InlineData("?after=x%7Cy%7Cz%7Cw")]
    [InlineData("?after=Invitation%7C..%2F%7C1")]
    public async Task Get_AddressThatSomebodyMadeUp_BeginsAtTheBeginning(string query)
    {
        var page = await browser.GetAsync($"{round.Path}/mails{query}");

        Assert.Equal(200, page.Status);
        Assert.NotEmpty(page.Page.QuerySelectorAll("tbody tr"));
    }

    private async Task<(string Path, IReadOnlyList<string> Links)> FirstAsync()
    {
        var (key, entry) = await round
            .Host.Get<Outbox>()
            .ListAsync(round.Ref.Authority, round.Ref.Round, cancellationToken: Token)
            .FirstAsync(Token);
        var links = entry.Links.Values.Select(link => round.Host.Get<LinkAddresses>().Of(link).AbsoluteUri).ToList();
        Assert.Equal(2, links.Count);
        return ($"{round.Path}/mails/{key.Kind}/{key.Recipient}/{key.Occurrence}", links);
    }

    private async Task<IReadOnlyList<string>> WalkAsync(string? path)
    {
        var found = new List<string>();
        while (path is not null)
        {
            var page = await browser.GetAsync(path);
            found.AddRange(
                page.Page.QuerySelectorAll("tbody a").Select(link => WebUtility.HtmlDecode(link.GetAttribute("href")!))
            );
            path = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return found;
    }
}
