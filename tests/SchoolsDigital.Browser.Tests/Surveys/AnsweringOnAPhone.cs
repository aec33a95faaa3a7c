using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Surveys;

public sealed class AnsweringOnAPhone(Chromium chromium, NorfolkInNovember norfolk)
{
    [Fact]
    public async Task Answer_With320PixelsAndAFinger_ArrivesAtTheEnd()
    {
        // Arrange
        var link = norfolk.TakeLink();
        await using var device = await chromium.OpenAsync(norfolk.Address, Chromium.Narrow);
        var person = new Visitor(device);
        await device.GoAsync(link);

        // Act
        await person.GoOnUntilAsync($"{link}/sent");

        // Assert
        Assert.Equal("Answers sent", await device.HeadingAsync());
        await device.AssertFitsAsync();
    }

    [Fact]
    public async Task Answer_OneLongWord_DoesNotWidenThePageThatShowsIt()
    {
        // Arrange
        var link = await norfolk.AnswerAsync();
        await using var device = await chromium.OpenAsync(norfolk.Address, Chromium.Narrow);

        // Act
        await device.GoAsync($"{link}/keep?change=1");
        await device.Field("q-keep").FillAsync(new string('w', 200));
        await device.PressAsync(Visitor.Save);

        // Assert
        Assert.Contains(new string('w', 200), await device.TextAsync(), StringComparison.Ordinal);
        await device.AssertFitsAsync();
    }
}
