using AngleSharp.Dom;
using SchoolsDigital.Tests.Web;

namespace SchoolsDigital.Tests.Surveys.Pages;

/// <summary>A browser without scripts: follows redirects and links, and sends the form of the page that it shows.</summary>
internal sealed class Visitor(TestSite site)
{
    public string Address { get; private set; } = "";

    public TestResponse Shown { get; private set; } = null!;

    public string Words => Shown.Page.QuerySelector("main")!.TextContent;

    public async Task<TestResponse> OpenAsync(string address)
    {
        Address = address.Split('#')[0];
        return await FollowAsync(await site.GetAsync(Address));
    }

    public Task<TestResponse> FollowLinkAsync(string words) =>
        OpenAsync(
            Shown
                .Page.QuerySelectorAll("a")
                .First(link => link.TextContent.Contains(words, StringComparison.Ordinal))
                .GetAttribute("href")!
        );

    public Task<TestResponse> FollowBackAsync() =>
        OpenAsync(Shown.Page.QuerySelector(".govuk-back-link")!.GetAttribute("href")!);

    public async Task<TestResponse> SendAsync(TestForm? form = null) =>
        await FollowAsync(await site.PostAsync(Address, form ?? Shown.Form()));

    public Task<TestResponse> PressAsync(IElement button) =>
        SendAsync(Shown.Form().Add(button.GetAttribute("name")!, button.GetAttribute("value")!));

    private async Task<TestResponse> FollowAsync(TestResponse response)
    {
        for (var times = 0; response.Status == 303; times++)
        {
            Assert.True(times < 5, $"There is a circle at {Address}.");
            Address = response.Headers.Location.ToString();
            response = await site.GetAsync(Address);
        }

        return Shown = response;
    }
}
