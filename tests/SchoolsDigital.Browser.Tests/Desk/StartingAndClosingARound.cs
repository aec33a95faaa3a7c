using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;
using SchoolsDigital.Consultations.Mails;

namespace SchoolsDigital.Browser.Tests.Desk;

public sealed class StartingAndClosingARound(Chromium chromium) : IAsyncLifetime
{
    private const string Code = "ict-services-2010";
    private const string RoundPath = $"/desk/rounds/norfolk/{Code}";

    private readonly SmallSample sample = new();
    private RunningService service = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Chromium.IsInstalled, "There is no chromium on the PATH; install it with apt-get.");
        service = await RunningService.StartAsync(new(2010, 11, 1, 12, 0, 0, TimeSpan.Zero));
        await service.ImportAsync(sample, sample.Consultation());
    }

    [Fact]
    public async Task StartAndClose_AtTheDesk_InvitesTheSchoolsAndLetsNobodyInAfterwards()
    {
        // Arrange
        var consultation = sample.Consultation();
        await using var desk = await SignInAsync();

        // Act
        await desk.PressAsync("Start a round");
        await desk.Field("text").FillAsync(consultation.Source.Text);
        await desk.PressAsync("Check the file");
        var plan = await desk.TextAsync();
        await desk.PressAsync("Start the round");
        var started = (desk.Path, Text: await desk.TextAsync());

        await service.AdvanceToAsync(consultation.Timetable.Opens.AddHours(1));
        var invitations = service.Letters.Of(Code, RoundMail.Invitation);
        var person = invitations.First(letter => !letter.IsForTheSchool);
        await new SimulatedStaff(service.Host, consultation).AnswerAsync(person);
        await service.CountAsync();
        await service.AdvanceToAsync(consultation.Timetable.Opens.AddHours(2));
        await service.SignInAsync(desk);
        await desk.GoAsync(RoundPath);
        var open = await desk.TextAsync();

        await desk.SelectAsync("Close now");
        var warning = await desk.TextAsync();
        await desk.PressAsync("Close the round now");
        await service.AdvanceToAsync(consultation.Timetable.Opens.AddHours(2.5));
        await desk.GoAsync(RoundPath);
        var closed = await desk.TextAsync();
        await using var school = await chromium.OpenAsync(service.Address);
        var status = await school.GoAsync(invitations.Last(letter => !letter.IsForTheSchool).Link);

        // Assert
        Assert.Contains("9am on Monday 8 November 2010", plan, StringComparison.Ordinal);
        Assert.Equal(RoundPath, started.Path);
        Assert.NotEmpty(invitations);
        Assert.Contains("Not counted yet", open, StringComparison.Ordinal);
        Assert.Contains("Close now: check what will happen", warning, StringComparison.Ordinal);
        Assert.Contains("1 response from 1 of ", closed, StringComparison.Ordinal);
        Assert.Equal((410, "This survey is closed"), (status, await school.HeadingAsync()));
    }

    [Fact]
    public async Task Start_FileWithMistakes_NamesThemAndStartsNothing()
    {
        // Arrange
        await using var desk = await SignInAsync();
        var text = sample
            .Consultation()
            .Source.Text.Replace("closes: 2010-12-10", "closes: 2010-11-01", StringComparison.Ordinal);

        // Act
        await desk.PressAsync("Start a round");
        await desk.Field("text").FillAsync(text);
        await desk.PressAsync("Check the file");

        // Assert
        Assert.StartsWith("Error: ", await desk.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Contains("Mend ", await desk.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(text, (await desk.Field("text").InputValueAsync()).ReplaceLineEndings("\n"));
        Assert.Equal(0, await desk.Page.GetByText("Start the round").CountAsync());
        await Axe.AssertFindsNothingAsync(desk);
    }

    [Fact]
    public async Task Cancel_RoundThatRuns_AsksWhyAndTellsTheSchools()
    {
        // Arrange
        var consultation = sample.Consultation();
        await service.StartRoundAsync(consultation);
        await service.AdvanceToAsync(consultation.Timetable.Opens.AddHours(1));
        await using var desk = await SignInAsync();
        await desk.GoAsync(RoundPath);

        // Act
        await desk.SelectAsync("Cancel the round");
        await desk.PressAsync("Continue");
        var mistake = await desk.FocusAsync();
        await desk.Field("reason").FillAsync("The service is not going to be built.");
        await desk.PressAsync("Continue");
        await desk.PressAsync("Cancel the round");
        var text = await desk.TextAsync();
        await using var school = await chromium.OpenAsync(service.Address);
        await school.GoAsync(service.Letters.Of(Code, RoundMail.Invitation)[0].Link);

        // Assert
        Assert.Contains("govuk-error-summary", mistake.Class, StringComparison.Ordinal);
        Assert.Contains("The service is not going to be built.", text, StringComparison.Ordinal);
        Assert.Equal("This survey has been called off", await school.HeadingAsync());
    }

    public async ValueTask DisposeAsync()
    {
        sample.Dispose();
        if (service is not null)
        {
            await service.DisposeAsync();
        }
    }

    private async Task<Device> SignInAsync()
    {
        var desk = await chromium.OpenAsync(service.Address);
        await service.SignInAsync(desk);
        return desk;
    }
}
