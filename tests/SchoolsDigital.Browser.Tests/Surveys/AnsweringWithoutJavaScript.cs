using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Surveys;

public sealed class AnsweringWithoutJavaScript(Chromium chromium, NorfolkInNovember norfolk)
{
    [Fact]
    public async Task Answer_NoScript_ArrivesAtTheEnd()
    {
        // Arrange
        var link = norfolk.TakeLink();
        await using var device = await chromium.OpenAsync(norfolk.Address, hasScript: false);
        var person = new Visitor(device);
        await device.GoAsync(link);

        // Act
        await person.GoOnUntilAsync($"{link}/check");
        var answers = await device.TextAsync();
        await device.PressAsync(Visitor.Send);

        // Assert
        Assert.Equal("Answers sent", await device.HeadingAsync());
        Assert.DoesNotContain("Not answered", answers, StringComparison.Ordinal);
        Assert.Contains(Visitor.Words, answers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_NoScript_ShowsWhatAScriptWouldReveal()
    {
        // Arrange
        var address = $"{norfolk.UnfinishedLink}/support-quality";
        await using var plain = await chromium.OpenAsync(norfolk.Address, hasScript: false);
        await using var scripted = await chromium.OpenAsync(norfolk.Address);

        // Act
        await plain.GoAsync(address);
        await scripted.GoAsync(address);

        // Assert
        Assert.True(await plain.Field("q-technician-days").IsVisibleAsync());
        Assert.False(await scripted.Field("q-technician-days").IsVisibleAsync());
    }
}
