using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Tests.Desk.Schools;

public sealed class SchoolPagesTests : IAsyncLifetime
{
    private RunningRound round = null!;
    private DeskBrowser browser = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        round = await RunningRound.OpenAsync();
        browser = await round.SignInAsync();
    }

    public ValueTask DisposeAsync() => round.DisposeAsync();

    [Fact]
    public async Task Get_MoreSchoolsThanAPageHolds_EachIsOnOnePage()
    {
        // Arrange
        var sample = (await round.SchoolsAsync())[0];
        var many = Enumerable
            .Range(200_000, 120)
            .Select(urn =>
                sample with
                {
                    Urn = urn,
                    Name = $"School {urn}",
                    Sector = urn % 2 == 0 ? Sector.Primary : Sector.Special,
                }
            )
            .ToList();
        await round
            .Host.Get<InvitedSchoolStore>()
            .KeepAsync(round.Ref, [.. await round.SchoolsAsync(), .. many], Token);

        // Act
        var all = await WalkAsync($"{round.Path}/schools");
        var special = await WalkAsync($"{round.Path}/schools?q=School+20&sector=Special");

        // Assert
        Assert.Equal((await round.SchoolsAsync()).Select(school => school.Urn), all);
        Assert.Equal(many.Where(school => school.Sector == Sector.Special).Select(school => school.Urn), special);
    }

    [Fact]
    public async Task Get_Filters_FindByNameUrnSectorAndState()
    {
        // Arrange
        var schools = await round.SchoolsAsync();
        foreach (var school in schools.Skip(2).Take(5))
        {
            await round.AnswerAsync(school);
        }

        // Act
        var byUrn = await WalkAsync($"{round.Path}/schools?q={schools[1].Urn}");
        var byState = await WalkAsync($"{round.Path}/schools?state=Answered");
        var nothing = await browser.GetAsync($"{round.Path}/schools?q=%3Cimg+src%3Dx%3E&state=7&sector=nonsense");

        // Assert
        Assert.Equal([schools[1].Urn], byUrn);
        Assert.Equal(schools.Skip(2).Take(5).Select(school => school.Urn), byState);
        Assert.Contains("No school of this round fits", nothing.Text);
        Assert.DoesNotContain("<img", nothing.Text);
    }

    [Fact]
    public async Task Get_OneSchool_ShowsWhoWasInvitedAndNobodysLinkOrAnswer()
    {
        // Arrange
        var school = (await round.SchoolsAsync())[0];
        await round.AnswerAsync(school);
        var links = await round.Host.Get<InvitationStore>().ListAsync(round.Ref, school.Urn, Token);

        // Act
        var page = await browser.GetAsync($"{round.Path}/schools/{school.Urn}");

        // Assert
        Assert.Equal(school.Name, page.Heading);
        Assert.Contains($"head.{school.Urn}@example.org", page.Text);
        Assert.Contains("The round is anonymous: the desk does not show who of them has answered", page.Text);
        Assert.DoesNotContain("1 response", page.Text);
        Assert.All(links, link => Assert.DoesNotContain($"{link.Link}", page.Text));
    }

    [Fact]
    public async Task Post_HoldAndResumeOneSchool_IsSeenOnItsPage()
    {
        // Arrange
        var school = $"{round.Path}/schools/{(await round.SchoolsAsync())[0].Urn}";

        // Act
        await PressAsync($"{school}/do/hold");
        var held = await browser.GetAsync(school);
        var twice = await browser.GetAsync($"{school}/do/hold");
        await PressAsync($"{school}/do/resume");

        // Assert
        Assert.Contains("Reminders on hold since", held.Text);
        Assert.Contains("Reminders were put on hold.", held.Text);
        Assert.Equal(409, twice.Status);
        Assert.DoesNotContain("Reminders on hold since", (await browser.GetAsync(school)).Text);
    }

    [Fact]
    public async Task Get_RemindOneSchool_SaysWhatHappensAndNotToWhom()
    {
        var school = (await round.SchoolsAsync())[0];
        await round.AnswerAsync(school);

        var page = await browser.GetAsync($"{round.Path}/schools/{school.Urn}/do/remind");

        Assert.Contains($"everyone at {school.Name} who was invited", page.Page.QuerySelector("main li")!.TextContent);
        Assert.Contains("we do not show who gets it", page.Text);
    }

    [Fact]
    public async Task Get_WhatWasImported_IsCounted()
    {
        var page = await browser.GetAsync("/desk/schools");

        Assert.Contains("12 open schools, imported at", page.Text);
    }

    private async Task PressAsync(string path)
    {
        var form = DeskBrowser.FormOf(await browser.GetAsync(path));
        Assert.Equal(303, (await browser.PostAsync(path, form)).Status);
    }

    private async Task<IReadOnlyList<int>> WalkAsync(string? path)
    {
        var found = new List<int>();
        while (path is not null)
        {
            var page = await browser.GetAsync(path);
            found.AddRange(
                page.Page.QuerySelectorAll("tbody tr").Select(row => int.Parse(row.Children[1].TextContent))
            );
            path = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return found;
    }
}
