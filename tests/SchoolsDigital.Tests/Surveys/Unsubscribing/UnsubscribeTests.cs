using System.Text;
using SchoolsDigital.Mail.Unsubscribing;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Tests.Schools;
using SchoolsDigital.Tests.Web;

namespace SchoolsDigital.Tests.Surveys.Pages;

public sealed class UnsubscribeTests
{
    private const string Address = "head@larkspur.example.org";

    [Fact]
    public async Task Unsubscribe_OnlyLookedAt_ChangesNothing()
    {
        await using var site = await OpenAsync();
        var before = site.Store.Dump;

        var page = await site.Site.GetAsync(PathOf(site));

        Assert.Equal("Stop e-mails about surveys", page.Heading);
        Assert.Equal(before, site.Store.Dump);
    }

    [Fact]
    public async Task Unsubscribe_ButtonPressedTwice_StopsTheMail()
    {
        await using var site = await OpenAsync();
        var visitor = new Visitor(site.Site);
        await visitor.OpenAsync(PathOf(site));
        var form = visitor.Shown.Form();

        await visitor.SendAsync(form);
        await visitor.SendAsync(form);

        Assert.Equal("We have stopped these e-mails", visitor.Shown.Heading);
        Assert.Equal(SuppressionReason.Unsubscribed, (await FindAsync(site))?.Reason);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")]
    [InlineData("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click\0")]
    [InlineData(
        "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n"
    )]
    [InlineData(null, "")]
    public async Task Unsubscribe_InOneClickByAMailProvider_NeedsNoTokenAndNoCertainForm(string? kind, string body)
    {
        await using var site = await OpenAsync();

        var answer = await site.Site.SendAsync(
            new TestRequest("POST", PathOf(site)) { Body = Encoding.ASCII.GetBytes(body), ContentType = kind }
        );

        Assert.Equal(200, answer.Status);
        Assert.NotNull(await FindAsync(site));
    }

    [Fact]
    public async Task Unsubscribe_AfterTheRoundHasClosed_StillStopsTheMail()
    {
        await using var site = await OpenAsync();
        await site.ChangeAsync(round => round with { State = RoundState.Reported });
        var visitor = new Visitor(site.Site);
        await visitor.OpenAsync(PathOf(site));

        await visitor.SendAsync();

        Assert.NotNull(await FindAsync(site));
    }

    private static async Task<AnsweringSite> OpenAsync()
    {
        var site = await AnsweringSite.OpenAsync();
        var contacts = site.Site.Get<ContactStore>();
        await using var file = Csv.File(["URN,Name,Role,Email,Primary", $"{AnsweringSite.Urn},,Head,{Address},yes"]);
        var plan = ContactPlan.Make(
            await contacts.ReadAsync(Some.Authority),
            Some.RegisterOf(AnsweringSite.Urn),
            await ContactReading.ReadAsync(file, TestContext.Current.CancellationToken)
        );
        await contacts.ApplyAsync(plan, Some.KeepUntil, force: true);
        return site;
    }

    private static string PathOf(AnsweringSite site) =>
        site.Site.Get<LinkAddresses>().Of(LinkAddresses.ToUnsubscribe(site.Round, site.Head)).AbsolutePath;

    private static Task<Suppression?> FindAsync(AnsweringSite site) =>
        site
            .Site.Get<Suppressions>()
            .FindAsync(site.Round.Ref.Authority, RoundMailBodies.Group, Address, TestContext.Current.CancellationToken);
}
