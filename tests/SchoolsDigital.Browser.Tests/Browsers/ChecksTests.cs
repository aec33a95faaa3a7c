using Xunit.Sdk;

namespace SchoolsDigital.Browser.Tests.Browsers;

/// <summary>What the checks of a page find, on pages that are broken on purpose.</summary>
public sealed class ChecksTests(Chromium chromium)
{
    private static readonly Uri Nowhere = new("http://localhost/");

    [Theory]
    [InlineData("<input type='text'>", "label")]
    [InlineData("<p style='color:#999;background:#fff'>Pale</p>", "color-contrast")]
    [InlineData("<p><a href='#a'><img src='data:,' width='9'></a></p>", "image-alt")]
    [InlineData("<button aria-expanded='true' aria-checked='true'>Open</button>", "aria-allowed-attr")]
    [InlineData("<input type='radio' aria-label='Yes' aria-expanded='true'>", "aria-allowed-attr")]
    [InlineData("<button class='tiny'>a</button><button class='tiny'>b</button>", "target-size")]
    public async Task Axe_PageWithABarrier_FindsIt(string broken, string rule)
    {
        await using var device = await ShowAsync(broken);

        var found = await Assert.ThrowsAsync<TrueException>(() => Axe.AssertFindsNothingAsync(device));

        Assert.Contains($"{rule}: ", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Axe_ExpandedRadioOfGovuk_IsKnown()
    {
        await using var device = await ShowAsync(
            "<input class='govuk-radios__input' type='radio' aria-label='Yes' aria-expanded='true'>"
        );

        await Axe.AssertFindsNothingAsync(device);
    }

    [Theory]
    [InlineData("<div style='width:321px'>Wide</div>")]
    [InlineData("<p>wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww</p>")]
    public async Task AssertFits_ElementWiderThanTheWindow_IsNamed(string broken)
    {
        await using var device = await ShowAsync(broken);

        var found = await Assert.ThrowsAsync<TrueException>(device.AssertFitsAsync);

        Assert.Contains(broken[..4], found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>throw new Error('broken')</script>", "broken")]
    [InlineData("<script>console.error('refused')</script>", "refused")]
    [InlineData("<img alt='' src='http://elsewhere.invalid/a.png'>", "elsewhere.invalid")]
    public async Task Follow_BrowserComplains_IsHeard(string broken, string complaint)
    {
        await using var device = await ShowAsync(broken);

        var found = await Assert.ThrowsAsync<EmptyException>(() => device.GoAsync("about:blank"));

        Assert.Contains(complaint, found.Message, StringComparison.Ordinal);
    }

    private async Task<Device> ShowAsync(string content)
    {
        var device = await chromium.OpenAsync(Nowhere, Chromium.Narrow);
        await device.Page.SetContentAsync(
            $$"""
            <!DOCTYPE html><html lang="en"><head><title>Broken</title><meta name="viewport" content="width=device-width">
            <style>.tiny { width: 9px; height: 9px; padding: 0; border: 0 }</style></head>
            <body style="margin:0;width:300px"><main><h1>Broken</h1>{{content}}</main></body></html>
            """
        );
        return device;
    }
}
