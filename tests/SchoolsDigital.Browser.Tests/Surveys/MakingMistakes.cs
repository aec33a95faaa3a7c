using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Surveys;

public sealed class MakingMistakes(Chromium chromium, NorfolkInNovember norfolk)
{
    private const string Support = "q-support-quality";

    [Fact]
    public async Task Save_AnswerLeftOut_MovesTheFocusToTheProblemAndFromThereToTheField()
    {
        // Arrange
        await using var device = await AtSupportAsync();

        // Act
        await device.PressAsync(Visitor.Save);
        var focus = await device.FocusAsync();
        await device.Page.Keyboard.PressAsync("Tab");
        await device.Page.Keyboard.PressAsync("Enter");

        // Assert
        Assert.StartsWith("Error: Support", await device.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Contains("govuk-error-summary", focus.Class, StringComparison.Ordinal);
        Assert.Equal(Support, (await device.FocusAsync()).Name);
        Assert.Contains("how good the support is", await device.DescriptionAsync(Support), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_SeveralMistakes_KeepsAllThatWasTypedAndNamesEach()
    {
        // Arrange
        await using var device = await AtSupportAsync();
        await device.TouchAsync(device.Page.GetByLabel("Within the week"));
        await device.TouchAsync(device.Page.GetByLabel("Yes", new() { Exact = true }));
        await device.Field("q-technician-days").FillAsync("every day");

        // Act
        await device.PressAsync(Visitor.Save);
        var problems = await device.Page.Locator(".govuk-error-summary a").AllInnerTextsAsync();

        // Assert
        Assert.Equal(2, problems.Count);
        Assert.Equal("every day", await device.Field("q-technician-days").InputValueAsync());
        Assert.True(await device.Page.GetByLabel("Within the week").IsCheckedAsync());
        Assert.Contains(
            "days in a month must be a number",
            await device.DescriptionAsync("q-technician-days"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Save_Mended_GoesOnWithoutAnyError()
    {
        // Arrange
        await using var device = await AtSupportAsync();
        await device.PressAsync(Visitor.Save);

        // Act
        await device.TouchAsync(device.Page.GetByLabel("Fair", new() { Exact = true }));
        await device.PressAsync(Visitor.Save);

        // Assert
        Assert.EndsWith("/broadband-reliable", device.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("Error", await device.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_AnswerLeftOutWithoutScript_SaysSoAndLeadsToTheField()
    {
        // Arrange
        await using var device = await AtSupportAsync(hasScript: false);

        // Act
        await device.PressAsync(Visitor.Save);
        await device.FollowAsync(() => device.Page.Locator(".govuk-error-summary a").First.ClickAsync());

        // Assert
        Assert.StartsWith("Error: ", await device.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.EndsWith($"#{Support}", device.Page.Url, StringComparison.Ordinal);
        Assert.Equal(Support, (await device.FocusAsync()).Name);
    }

    [Fact]
    public async Task Send_AnswersMissing_LeadsToEachAndBack()
    {
        // Arrange
        await using var device = await AtSupportAsync();
        var check = device.Path.Replace("/support-quality", "/check", StringComparison.Ordinal);
        await device.GoAsync(check);

        // Act
        await device.PressAsync(Visitor.Send);
        var title = await device.Page.TitleAsync();
        await device.FollowAsync(() => device.Page.Locator(".govuk-error-summary a").First.ClickAsync());
        var place = (device.Path, (await device.FocusAsync()).Name);
        await device.TouchAsync(device.Page.GetByLabel("Good", new() { Exact = true }));
        await device.PressAsync(Visitor.Save);

        // Assert
        Assert.StartsWith("Error: ", title, StringComparison.Ordinal);
        Assert.EndsWith("/support-quality", place.Path, StringComparison.Ordinal);
        Assert.Equal(check, device.Path);
        Assert.DoesNotContain("How good is the support", await MissingAsync(device), StringComparison.Ordinal);
        Assert.Contains("What holds your school back", await MissingAsync(device), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GoBack_AfterSaving_ShowsWhatWasSavedAndTakesAnotherAnswer()
    {
        // Arrange
        await using var device = await AtSupportAsync();
        await device.TouchAsync(device.Page.GetByLabel("Fair", new() { Exact = true }));
        await device.PressAsync(Visitor.Save);

        // Act
        await device.FollowAsync(() => device.Page.GoBackAsync());
        var wasChecked = await device.Page.GetByLabel("Fair", new() { Exact = true }).IsCheckedAsync();
        await device.TouchAsync(device.Page.GetByLabel("Good", new() { Exact = true }));
        await device.PressAsync(Visitor.Save);
        await device.SelectAsync("Back");

        // Assert
        Assert.True(wasChecked);
        Assert.True(await device.Page.GetByLabel("Good", new() { Exact = true }).IsCheckedAsync());
    }

    private static Task<string> MissingAsync(Device device) =>
        device.Page.Locator("main .govuk-inset-text").InnerTextAsync();

    private async Task<Device> AtSupportAsync(bool hasScript = true)
    {
        var device = await chromium.OpenAsync(norfolk.Address, hasScript: hasScript);
        await device.GoAsync(norfolk.TakeLink());
        await device.PressAsync("Start now");
        await device.PressAsync(Visitor.Save);
        await device.PressAsync(Visitor.Save);
        Assert.EndsWith("/support-quality", device.Path, StringComparison.Ordinal);
        return device;
    }
}
