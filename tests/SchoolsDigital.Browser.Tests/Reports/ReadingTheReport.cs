using Microsoft.Playwright;
using SchoolsDigital.Browser.Tests.Browsers;

namespace SchoolsDigital.Browser.Tests.Reports;

public sealed class ReadingTheReport(Chromium chromium, WrittenPaper paper) : IClassFixture<WrittenPaper>
{
    // The width of the text on A4 paper, in pixels of CSS.
    private const int PaperWidth = 680;

    [Theory]
    [InlineData(Chromium.Wide)]
    [InlineData(Chromium.Narrow)]
    public async Task Read_OnAScreen_HasNoBarrierAndFits(int width)
    {
        await using var device = await chromium.OpenAsync(paper.File, width);
        await device.GoAsync(paper.File.AbsoluteUri);

        await Screenshots.TakeAsync(device.Page, "report", width);
        await device.AssertFitsAsync();
        await Axe.AssertFindsNothingAsync(device);
    }

    [Fact]
    public async Task Read_Printed_FitsThePaperAndLeavesNothingOut()
    {
        // Arrange
        await using var device = await chromium.OpenAsync(paper.File);
        await device.GoAsync(paper.File.AbsoluteUri);
        var onScreen = await VisibleAsync(device.Page);

        // Act
        await device.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await device.Page.SetViewportSizeAsync(PaperWidth, 1000);

        // Assert
        await Screenshots.TakeAsync(device.Page, "report-printed", PaperWidth);
        await device.AssertFitsAsync();
        Assert.NotEqual(0, onScreen);
        Assert.Equal(onScreen, await VisibleAsync(device.Page));
    }

    [Fact]
    public async Task Contents_EachLink_LeadsToItsChapter()
    {
        // Arrange
        await using var device = await chromium.OpenAsync(paper.File, hasScript: false);
        await device.GoAsync(paper.File.AbsoluteUri);
        var links = await device.Page.Locator("nav a").AllAsync();

        foreach (var link in links)
        {
            // Act
            await device.FollowAsync(() => link.ClickAsync());

            // Assert
            var chapter = device.Page.Locator("h2", new() { HasText = await link.InnerTextAsync() }).First;
            await Assertions.Expect(chapter).ToBeInViewportAsync();
        }

        Assert.True(links.Count > 5);
    }

    // What a reader on paper must not miss; links to other places in the paper are of no use there.
    private static Task<int> VisibleAsync(IPage page) =>
        page.Locator("main :is(h2, h3, figure, svg, table, p:not(.source))")
            .EvaluateAllAsync<int>("found => found.filter(element => element.checkVisibility()).length");
}
