using SchoolsDigital.Tests.Web.Demo;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Tests.Web.Pages;

public sealed class PageTests : IAsyncDisposable
{
    private readonly TestSite site = new(DemoRoutes.AddTo);

    private string Path => $"/demo/{site.Link(LinkPurpose.Survey)}";

    [Theory]
    [InlineData("/", "Use the link in your invitation")]
    [InlineData("/accessibility", "Accessibility statement for Schools ICT survey")]
    [InlineData("/cookies", "Cookies")]
    [InlineData("/cookies/", "Cookies")]
    [InlineData("/privacy", "Privacy")]
    [InlineData("/contact", "Contact")]
    [InlineData("/health/form", "Check that forms work")]
    public async Task Get_PageOfTheSite_IsThereForEveryone(string path, string heading)
    {
        var response = await site.GetAsync(path);

        Assert.Equal(200, response.Status);
        Assert.Equal(heading, response.Heading);
        Assert.EndsWith(
            $" - {TestSite.ServiceName} - {TestSite.AuthorityName}",
            response.Title,
            StringComparison.Ordinal
        );
        Assert.Contains(TestSite.AuthorityName, response.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_GoodLink_ShowsThePage()
    {
        var response = await site.GetAsync(Path);

        Assert.Equal(200, response.Status);
        Assert.Equal("ICT in your school - Schools ICT survey - Norfolk County Council", response.Title);
    }

    [Fact]
    public async Task Post_GoodForm_IsActedOnAndSentOn()
    {
        // Arrange
        var form = (await site.GetAsync(Path)).Form();

        // Act
        var response = await site.PostAsync(
            Path,
            form.With("name", " Anna\tBell ")
                .With("comment", "\nFirst.\nSecond.")
                .With("provision", "self")
                .Add("barriers", "money")
                .Add("barriers", "time")
        );

        // Assert
        Assert.Equal(303, response.Status);
        Assert.Equal(Path, response.Headers.Location);
        var kept = Assert.Single(site.Get<DemoAnswers>().Kept);
        Assert.Equal(("Anna Bell", "First.\nSecond.", "self"), (kept.Name, kept.Comment, kept.Provision));
        Assert.Equal(["money", "time"], kept.Barriers);
    }

    [Fact]
    public async Task Post_FormWithMistakes_ComesBackWithWhatWasTypedAndTheErrorsFirst()
    {
        // Arrange
        var form = (await site.GetAsync(Path)).Form();
        var comment = "\n<b>Too long</b> & “so on”" + new string('x', 500);

        // Act
        var response = await site.PostAsync(
            Path,
            form.With("name", "").With("comment", "x" + comment).Add("barriers", "time")
        );

        // Assert
        Assert.Equal(400, response.Status);
        Assert.StartsWith("Error: ICT in your school - ", response.Title, StringComparison.Ordinal);
        Assert.Equal(
            ["#name", "#comment", "#provision"],
            response.Page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")!),
            StringComparer.Ordinal
        );
        Assert.Equal("x" + comment, response.Form()["comment"]);
        Assert.Equal("time", response.Form()["barriers"]);
        Assert.Empty(site.Get<DemoAnswers>().Kept);
    }

    [Fact]
    public async Task Get_WrongLink_SaysNothingMore()
    {
        // Arrange
        var good = site.Link(LinkPurpose.Survey);
        var foreign = site.Link(LinkPurpose.Booking);

        // Act
        var answers = await Task.WhenAll(
            new[] { foreign, good[..^1], good.ToUpperInvariant(), "x" }.Select(link => site.GetAsync($"/demo/{link}"))
        );

        // Assert
        Assert.All(answers, response => Assert.Equal((404, answers[0].Text), (response.Status, response.Text)));
        Assert.Equal("This link does not work", answers[0].Heading);
    }

    [Fact]
    public async Task Get_ExpiredLink_SaysSo()
    {
        var path = Path;
        site.Clock.Advance(TimeSpan.FromDays(31));

        var response = await site.GetAsync(path);

        Assert.Equal((410, "This link has expired"), (response.Status, response.Heading));
    }

    [Theory]
    [InlineData("GET", "/nowhere", 404, "Page not found")]
    [InlineData("GET", "/admin", 404, "Page not found")]
    [InlineData("GET", "/runtime/webhooks", 404, "Page not found")]
    [InlineData("POST", "/cookies", 405, "That cannot be done here")]
    [InlineData("DELETE", "/", 405, "That cannot be done here")]
    [InlineData("BREW", "/", 405, "That cannot be done here")]
    [InlineData("GET", "/assets/x/y.css", 404, "Page not found")]
    public async Task Send_NothingOfOurs_GetsAPageThatSaysSo(string method, string path, int status, string heading)
    {
        var response = await site.SendAsync(new(method, path));

        Assert.Equal((status, heading), (response.Status, response.Heading));
    }

    [Fact]
    public async Task Head_Page_IsAnsweredWithoutBody()
    {
        var get = await site.GetAsync("/cookies");

        var head = await site.SendAsync(new("HEAD", "/cookies"));

        Assert.Equal((200, get.Headers.ContentLength), (head.Status, head.Headers.ContentLength));
        Assert.Empty(head.Body);
    }

    [Fact]
    public async Task Get_PageThatFails_TellsNobodyWhy()
    {
        var response = await site.GetAsync("/demo-failure/anyhow");

        Assert.Equal((500, "Sorry, there is a problem with the service"), (response.Status, response.Heading));
        Assert.DoesNotContain("engine room", response.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", response.Text, StringComparison.Ordinal);
        Assert.False(response.Headers.ContainsKey("ETag"));
        Assert.Contains(site.Log.Lines, line => line.Contains("engine room", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_StorageOutOfReach_AsksToTryAgain()
    {
        var response = await site.GetAsync("/demo-failure/storage");

        Assert.Equal((503, "Sorry, the service is unavailable"), (response.Status, response.Heading));
        Assert.Equal("30", response.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("")]
    [InlineData("relative")]
    public void SeeOther_AddressElsewhere_IsAnError(string path) =>
        Assert.Throws<ArgumentException>(() => Page.SeeOther(path));

    [Fact]
    public void Invalid_WithoutErrors_IsAnError() =>
        Assert.Throws<ArgumentException>(() => Page.Invalid<DemoView>(DemoAnswer.Empty, []));

    [Fact]
    public async Task Get_SiteOfAnAuthority_HasItsNameColourAndPhase()
    {
        // Arrange
        await using var other = new TestSite(change: options =>
            options with
            {
                Site = options.Site with
                {
                    AuthorityName = "Portsmouth City Council",
                    Brand = BrandColour.TryParse("#5a1a5e"),
                    Phase = "Beta",
                    ContactPhone = "01234 567890",
                    PrivacyNotice = new("https://www.example.org/privacy"),
                },
            }
        );

        // Act
        var response = await other.GetAsync("/privacy");

        // Assert
        Assert.EndsWith("Portsmouth City Council", response.Title, StringComparison.Ordinal);
        Assert.Equal("Beta", response.Page.QuerySelector(".govuk-phase-banner__content__tag")!.TextContent.Trim());
        Assert.NotNull(response.Page.QuerySelector("link[href='/assets/brand/5a1a5e.css']"));
        Assert.Contains("01234 567890", (await other.GetAsync("/contact")).Text, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
