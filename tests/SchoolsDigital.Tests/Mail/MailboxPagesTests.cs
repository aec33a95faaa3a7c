using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Mail;

/// <summary>The mailbox as a browser on this computer meets it.</summary>
public sealed class MailboxPagesTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly FixedClock clock = new("2026-09-07 09:00");
    private LocalHost host = null!;
    private WebServer server = null!;
    private HttpClient client = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await LocalHost.StartAsync(folder.Path, new() { ShowsMailbox = true }, Cancelled);
        server = await WebServer.StartAsync(host, 0, Cancelled);
        client = new HttpClient { BaseAddress = server.Address };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
        await host.DisposeAsync();
        Dispose();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Get_NoMailYet_SaysSo()
    {
        var page = await OpenAsync(host.MailboxPath!);

        Assert.Contains("No mail has been sent yet", page.Body!.TextContent);
        Assert.Contains("for trying the service out", page.Body.TextContent);
    }

    [Fact]
    public async Task Get_ManyMails_ListsThemNewestFirstOnPages()
    {
        await SendAsync(30);

        var first = await OpenAsync(host.MailboxPath!);
        var second = await OpenAsync($"{host.MailboxPath}?page=2");

        Assert.Equal("Survey for School 30", first.QuerySelector("tbody a")!.TextContent);
        Assert.Equal(25, first.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("Survey for School 1", second.QuerySelectorAll("tbody a")[^1].TextContent);
        Assert.Equal(
            ["Survey for School 30", "School 30 <p30@example.org>", "Invitation", "10am on Monday 7 September 2026"],
            first.QuerySelectorAll("tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())
        );
        Assert.Equal($"{host.MailboxPath}?page=2", first.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(
        "Mon, 14 Dec 2026 16:30:00 +0000",
        "ReminderNotStarted",
        "4:30pm on Monday 14 December 2026",
        "Reminder, not started"
    )]
    [InlineData(
        "Sun, 05 Jul 2026 23:15:00 +0000",
        "WorkshopChaser",
        "12:15am on Monday 6 July 2026",
        "Workshops, invitation again"
    )]
    [InlineData("yesterday", "Something", "yesterday", "Something")]
    public async Task Get_AnyMail_SaysWhenInLondonAndWhatInWords(string date, string kind, string when, string what)
    {
        var mail = $"Date: {date}\r\nSubject: Hello\r\nX-Mail-Category: norfolk.ict.{kind}\r\n\r\n";
        await File.WriteAllTextAsync(Path.Combine(host.MailPath, "one.eml"), mail, Cancelled);

        var list = await OpenAsync(host.MailboxPath!);
        var page = await OpenAsync($"{host.MailboxPath}/one.eml");

        var cells = list.QuerySelectorAll("tbody td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal((what, when), (cells[2], cells[3]));
        var facts = page.QuerySelectorAll(".govuk-summary-list__value").Select(fact => fact.TextContent.Trim());
        Assert.Contains(when, facts);
        Assert.Contains(what, facts);
    }

    [Fact]
    public async Task Get_OneMail_ShowsItWithLinksThatWorkAndNoScripts()
    {
        await SendAsync(1);
        var link = (await OpenAsync(host.MailboxPath!)).QuerySelector("tbody a")!.GetAttribute("href")!;

        var page = await OpenAsync(link);
        var frame = page.QuerySelector("iframe")!;
        using var inside = await client.GetAsync(new Uri(frame.GetAttribute("src")!, UriKind.Relative), Cancelled);

        Assert.DoesNotContain("script", frame.GetAttribute("sandbox"));
        Assert.DoesNotContain("same-origin", frame.GetAttribute("sandbox"));
        var policy = inside.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("sandbox", policy);
        Assert.DoesNotContain("allow-scripts", policy);
        var html = new HtmlParser().ParseDocument(await inside.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal("_blank", html.QuerySelector("base")!.GetAttribute("target"));
        Assert.Equal("https://survey.example.org/a/p1?x=1&y=2", html.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(
            page.QuerySelectorAll("main a"),
            text => text.GetAttribute("href") == "https://survey.example.org/a/p1?x=1&y=2"
        );
    }

    [Theory]
    [InlineData("..%2Fkeys.json")]
    [InlineData(".hidden.eml")]
    [InlineData("nothing.eml")]
    [InlineData("nothing.eml/html")]
    public async Task Get_NoSuchMail_IsNotFound(string path)
    {
        await File.WriteAllTextAsync(Path.Combine(host.MailPath, ".hidden.eml"), "Subject: x\r\n\r\n", Cancelled);

        using var answer = await client.GetAsync(new Uri($"{host.MailboxPath}/{path}", UriKind.Relative), Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/mailbox")]
    [InlineData("/mailbox/one.eml")]
    [InlineData("/mailbox/one.eml/html")]
    [InlineData("/mailbox/0000/one.eml")]
    public async Task Get_WithoutTheSecret_IsNotFound(string path)
    {
        await File.WriteAllTextAsync(Path.Combine(host.MailPath, "one.eml"), "Subject: x\r\n\r\n", Cancelled);

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task StartAsync_NotAskedForAMailbox_ThereIsNone()
    {
        using var other = new TempFolder();

        await using var plain = await LocalHost.StartAsync(other.Path, new(), Cancelled);

        Assert.Null(plain.MailboxPath);
        Assert.DoesNotContain(
            plain.Get<EndpointDataSource>().Endpoints,
            endpoint => endpoint.DisplayName!.Contains("mailbox", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task StartAsync_MailGoesToPeople_RefusesAMailbox()
    {
        using var other = new TempFolder();
        var smtp = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Mail:Smtp:Host", "mail.example.org")])
            .Build();
        var options = new LocalHostOptions { Settings = smtp, ShowsMailbox = true };

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() =>
            LocalHost.StartAsync(other.Path, options, Cancelled)
        );

        Assert.Contains("Leave out --mailbox", refused.Message);
    }

    private async Task SendAsync(int mails)
    {
        var sender = new FolderMailSender(host.MailPath, clock);
        for (var number = 1; number <= mails; number++)
        {
            var recipient = SampleMail.To($"p{number}@example.org", school: $"School {number}");
            Assert.Single(await sender.SendAsync(new MailBatch(Body, [recipient]), Cancelled));
            File.SetLastWriteTimeUtc(
                Path.Combine(host.MailPath, FolderMailSender.FileNameFor(recipient.Id)),
                new DateTime(2026, 9, 7, 9, number, 0, DateTimeKind.Utc)
            );
        }
    }

    private static MailBody Body =>
        SampleMail.Body with
        {
            Html = SampleMail.Body.Html.Replace("<title>", "<head><title>").Replace("</title>", "</title></head>"),
        };

    private async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancelled);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancelled));
    }
}
