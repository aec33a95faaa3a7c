using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Surveys;

public sealed class AnsweringByKeyboard(Chromium chromium, NorfolkInNovember norfolk)
{
    [Theory]
    [InlineData(Chromium.Wide, true)]
    [InlineData(Chromium.Wide, false)]
    [InlineData(Chromium.Narrow, true)]
    [InlineData(Chromium.Narrow, false)]
    public async Task Answer_WithoutAPointer_ArrivesAtTheEnd(int width, bool hasScript)
    {
        // Arrange
        var link = norfolk.TakeLink();
        await using var device = await chromium.OpenAsync(norfolk.Address, width, hasScript);
        var person = new KeyboardUser(device);
        await device.GoAsync(link);

        // Act
        await person.GoOnUntilAsync($"{link}/check");
        var answers = await device.TextAsync();
        await person.GoOnUntilAsync($"{link}/sent");

        // Assert
        Assert.Equal("Answers sent", await device.HeadingAsync());
        Assert.DoesNotContain("Not answered", answers, StringComparison.Ordinal);
        Assert.Contains(KeyboardUser.Words, answers, StringComparison.Ordinal);
        Assert.Contains(KeyboardUser.Number, answers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tab_FirstOfAll_OffersToSkipToTheContent()
    {
        // Arrange
        await using var device = await chromium.OpenAsync(norfolk.Address);
        await device.GoAsync(norfolk.AnsweredLink);
        var person = new KeyboardUser(device);

        // Act
        var first = await person.TabAsync();
        await device.Page.Keyboard.PressAsync("Enter");
        var next = await person.TabAsync();

        // Assert
        Assert.Equal("Skip to main content", first.Text);
        Assert.Equal("Change your answers", next.Text);
    }

    [Fact]
    public async Task Tab_ThroughAPageOfQuestions_ShowsWhereItIs()
    {
        // Arrange
        await using var device = await chromium.OpenAsync(norfolk.Address);
        await device.GoAsync($"{norfolk.UnfinishedLink}/support-quality");
        var person = new KeyboardUser(device);

        // Act
        var stops = new List<KeyboardStop>();
        do
        {
            stops.Add(await person.TabAsync());
        } while (!stops[^1].IsSaving);

        // Assert
        Assert.True(stops.Count > 8);
        Assert.All(stops, stop => Assert.True(stop.IsVisible, $"{stop} does not show that it has the focus."));
    }
}
