using Microsoft.Playwright;
using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Browsers;

/// <summary>Pictures of the pages for people to look at, in <c>out/screenshots</c>.</summary>
internal static class Screenshots
{
    public static Task TakeAsync(IPage page, string name, int width) =>
        page.ScreenshotAsync(
            new() { Path = Path.Combine(Repository.Root, "out", "screenshots", $"{name}-{width}.png"), FullPage = true }
        );
}
