using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Surveys;

public sealed class ResumingOnAnotherDevice(Chromium chromium, NorfolkInNovember norfolk)
{
    [Fact]
    public async Task Open_BegunOnAnotherDevice_GoesOnWhereThatStopped()
    {
        // Arrange
        var link = norfolk.TakeLink();
        await using var computer = await chromium.OpenAsync(norfolk.Address);
        await computer.GoAsync(link);
        await new Visitor(computer).GoOnUntilAsync($"{link}/broadband-reliable");
        await using var telephone = await chromium.OpenAsync(norfolk.Address, Chromium.Narrow);

        // Act
        await telephone.GoAsync(link);
        var welcome = await telephone.TextAsync();
        await telephone.PressAsync("Continue");
        var place = telephone.Path;
        await telephone.SelectAsync("Back");
        var days = await telephone.Field("q-technician-days").InputValueAsync();
        await telephone.PressAsync(Visitor.Save);
        await new Visitor(telephone).GoOnUntilAsync($"{link}/sent");
        await computer.GoAsync(link);

        // Assert
        Assert.Contains("What you saved is still here", welcome, StringComparison.Ordinal);
        Assert.Equal($"{link}/broadband-reliable", place);
        Assert.Equal(Visitor.Number, days);
        Assert.Equal("You have sent your answers", await computer.HeadingAsync());
    }

    [Fact]
    public async Task Save_PageLeftOpenOnTheOtherDevice_LosesNothingOfEither()
    {
        // Arrange
        var link = await norfolk.AnswerAsync();
        await using var computer = await chromium.OpenAsync(norfolk.Address);
        await computer.GoAsync($"{link}/keep");
        await using var telephone = await chromium.OpenAsync(norfolk.Address, Chromium.Narrow);
        await telephone.GoAsync($"{link}/mis-confidence");

        // Act
        await computer.Field("q-keep").FillAsync("From the computer");
        await telephone.TouchAsync(telephone.Page.GetByLabel("Very confident"));
        await telephone.PressAsync(Visitor.Save);
        await computer.PressAsync(Visitor.Save);

        // Assert
        var answers = await computer.TextAsync();
        Assert.Contains("From the computer", answers, StringComparison.Ordinal);
        Assert.Contains("Very confident", answers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_TwoColleaguesByTheSchoolsLink_EachHaveTheirOwnAnswers()
    {
        // Arrange
        await using var first = await chromium.OpenAsync(norfolk.Address);
        await using var second = await chromium.OpenAsync(norfolk.Address);

        // Act
        await first.GoAsync(norfolk.SchoolLink);
        await first.PressAsync("Start now");
        await second.GoAsync(norfolk.SchoolLink);
        await second.PressAsync("Start now");
        var (mine, theirs) = (first.Path, second.Path);
        await first.PressAsync("Start now");
        await second.GoAsync(theirs);

        // Assert
        Assert.NotEqual(mine, theirs);
        Assert.Equal("ICT Services for Schools", await second.HeadingAsync());
        Assert.True(
            await second
                .Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Start now" })
                .IsVisibleAsync()
        );
    }
}
