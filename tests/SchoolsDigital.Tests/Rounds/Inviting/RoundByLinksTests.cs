using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Tests.Reports.Comments;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Tests.Web;

namespace SchoolsDigital.Tests.Rounds.Inviting;

/// <summary>
/// No link stands in the store: each is made as its mail is sent. A whole round in which everybody does all they do by the links
/// in their mails.
/// </summary>
public sealed partial class RoundByLinksTests
{
    private const int Schools = 4;
    private const int ContactsEach = 2;

    [Fact]
    public async Task Round_EverybodyAnswersByTheLinkInTheirLatestMail_IsReportedByALinkToo()
    {
        // Arrange
        var text = VoicesFile.Text.Replace("mode: school, enoughVoices: 1", "mode: personal, enoughVoices: 9");
        await using var service = await ServiceHost.StartAsync(text, Schools, ContactsEach);
        var browser = new ServiceBrowser(service.Host);
        var answered = new HashSet<string>(StringComparer.Ordinal);

        // Act: some answer when they are invited, some when they are reminded, and the rest at the last call.
        await service.AdvanceToAsync("2010-11-08 10:00");
        var invited = LinksIn(service, RoundMail.Invitation);
        await AnswerAsync(invited.Take(3));
        await service.AdvanceToAsync("2010-11-22 12:00");
        var reminded = LinksIn(service, RoundMail.ReminderNotStarted);
        await AnswerAsync(reminded.Take(2));
        await service.AdvanceToAsync("2010-12-08 12:00");
        var calledLast = LinksIn(service, RoundMail.ClosingSoon);
        await AnswerAsync(calledLast);
        await service.AdvanceToAsync("2011-01-12 12:00");
        var leads = await browser.GetAsync(Assert.Single(LinksIn(service, RoundMail.ReportReady)));
        var report = await browser.GetAsync(leads.Headers.Location!);

        // Assert
        Assert.Equal(Schools * ContactsEach, invited.Count);
        Assert.Equal(invited.Skip(3).Order(), reminded.Order());
        Assert.Equal(reminded.Skip(2).Order(), calledLast.Order());
        Assert.Equal(invited.Order(), answered.Order());
        Assert.Equal(200, report.Status);
        Assert.Contains("8 responses from 4 schools", report.Text);

        async Task AnswerAsync(IEnumerable<string> links)
        {
            foreach (var link in links)
            {
                await SendAsync(link);
                await SendAsync($"{link}/keep", form => form.With("q-keep", "The technician"));
                var sent = await SendAsync($"{link}/check");
                Assert.Equal("Answers sent", sent.Heading);
                answered.Add(link);
            }
        }

        async Task<TestResponse> SendAsync(string path, Func<TestForm, TestForm>? fill = null)
        {
            var form = (await browser.GetAsync(path)).Form();
            return await browser.SendAsync(path, fill?.Invoke(form) ?? form);
        }
    }

    private static IReadOnlyList<string> LinksIn(ServiceHost service, RoundMail kind) =>
        [.. service.Mails($"{kind}").Select(mail => Link().Match(TextOf(mail)).Value).Order(StringComparer.Ordinal)];

    private static string TextOf(string mail)
    {
        using var message = MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(mail)));
        return message.TextBody!;
    }

    [GeneratedRegex("/norfolk/(survey|report)/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
