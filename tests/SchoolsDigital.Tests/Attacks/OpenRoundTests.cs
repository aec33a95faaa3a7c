using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Counts;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Surveys.OnBehalf;
using SchoolsDigital.Tests.Reports.Comments;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Attacks;

/// <summary>
/// Somebody at the desk of an anonymous round that is open, who compares what every page said before and after an answer
/// came, or presses every button to see who is left.
/// </summary>
public class OpenRoundTests
{
    private const string Reminder = """

        mails:
          reminderNotStarted:
            subject: Reminder
            text: "So far: ((voices)) Answer at ((link))."
        """;

    private const int First = ServiceHost.FirstUrn;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DeskRole.Coordinator)]
    [InlineData(DeskRole.Viewer)]
    public async Task Get_EveryPageAfterSingleAnswers_IsTheSameUntilFivePeopleOfThreeSchools(DeskRole role)
    {
        // Arrange
        await using var service = await OpenAsync();
        var before = await LookAsync(service, role);

        // Act
        foreach (var (school, person) in new[] { (0, 1), (1, 1), (2, 1), (0, 2) })
        {
            await AnswerAsync(service, First + school, person);

            // Assert
            Assert.Equal("", DeskSnapshot.Difference(before, await LookAsync(service, role)));
        }

        await AnswerAsync(service, First + 1, 2);
        var counted = await LookAsync(service, role);
        Assert.Contains("5 responses from 3 of 8 schools, counted at about", counted["/desk"]);
        await AnswerAsync(service, First + 3, 1);
        Assert.Equal("", DeskSnapshot.Difference(counted, await LookAsync(service, role)));
    }

    [Fact]
    public async Task Get_EveryPageAfterSomebodyHadTheirOwnLinkSent_IsTheSame()
    {
        await using var service = await OpenAsync();
        var before = await LookAsync(service, DeskRole.Coordinator);
        var file = await service.Get<RoundFiles>().ReadAsync(service.Round, Token);
        var own = await service.Get<InvitationStore>().AddColleagueAsync(service.Round, First, null, Token);

        var isSent = await service
            .Get<OwnLinkMails>()
            .TrySendAsync(file, own!, file.Round.ClosesAt, "ottoline@home.example.org", 1, Token);
        await service.AdvanceByAsync(TimeSpan.FromMinutes(10));

        Assert.True(isSent);
        Assert.Single(service.Mails("OwnLink"));
        Assert.Equal("", DeskSnapshot.Difference(before, await LookAsync(service, DeskRole.Coordinator)));
    }

    [Fact]
    public async Task Get_ManyAnswersOfTwoSchools_ShowNothing()
    {
        await using var service = await OpenAsync();
        var before = await LookAsync(service, DeskRole.Coordinator);

        for (var person = 1; person <= 6; person++)
        {
            await AnswerAsync(service, First, person);
            await AnswerAsync(service, First + 1, person);
        }

        Assert.Equal("", DeskSnapshot.Difference(before, await LookAsync(service, DeskRole.Coordinator)));
    }

    [Fact]
    public async Task Count_AnswersEnteredByACoordinator_DoNotMakeAStepForTheRest()
    {
        // Arrange
        await using var service = await OpenAsync();
        for (var school = 1; school <= 4; school++)
        {
            await EnterAsync(service, First + school);
        }

        // Act: whoever entered four answers would know the fifth.
        await AnswerAsync(service, First, 1);
        var count = await CountAsync(service);

        // Assert
        Assert.Null(count.CountedAt);
        Assert.Equal(0, count.Total.Responses);
    }

    [Fact]
    public async Task Get_AfterTheClose_CountsEverybodyAndShowsTheAnswers()
    {
        await using var service = await OpenAsync();
        await AnswerAsync(service, First, 1);
        await service.AdvanceToAsync("2010-12-13 10:00");
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Olga");
        var round = $"/desk/rounds/{service.Round.Authority}/{service.Round.Round}";

        Assert.Contains("1 response from 1 of 8 schools", (await browser.GetAsync(round)).Text);
        Assert.Contains("Words of 1", (await browser.GetAsync($"{round}/comments")).Text);
        Assert.Equal(200, (await browser.GetAsync($"{round}/paper/draft/paper.html")).Status);
    }

    [Fact]
    public async Task Remind_SomeHaveAnswered_LooksAsIfNobodyHad()
    {
        // Arrange
        await using var silent = await OpenAsync();
        await using var some = await OpenAsync();
        await AnswerByInvitationAsync(some, First, 1);
        await AnswerByInvitationAsync(some, First, 2);
        await AnswerByInvitationAsync(some, First + 1, 1);

        // Act
        List<IReadOnlyDictionary<string, string>> looks = [];
        foreach (var service in new[] { silent, some })
        {
            await service.AdvanceByAsync(TimeSpan.FromHours(2));
            await PressAsync(service, null);
            await PressAsync(service, First);
            await service.AdvanceToAsync("2010-12-09 10:00");
            looks.Add(await LookAsync(service, DeskRole.Coordinator));
        }

        // Assert
        Assert.NotEqual(silent.Mails("Reminder").Count, some.Mails("Reminder").Count);
        Assert.Equal("", DeskSnapshot.Difference(looks[0], looks[1]));
    }

    [Fact]
    public async Task Reminder_SomeOfASchoolHaveAnswered_SaysNothingOfThem()
    {
        await using var service = await OpenAsync();
        await AnswerByInvitationAsync(service, First, 1);
        await AnswerAsync(service, First, 7);
        await service.Get<RoundCounts>().CountAllAsync(Token);

        await PressAsync(service, First);
        await service.AdvanceByAsync(TimeSpan.FromMinutes(10));

        var mail = Assert.Single(service.Mails("Reminder"));
        Assert.Contains("So far:", mail);
        Assert.DoesNotContain("have answered so far", mail);
    }

    [Fact]
    public async Task Mails_ForWhoeverDeliversThem_TellWhoIsRemindedAndNoAnswer()
    {
        await using var service = await OpenAsync();
        await AnswerByInvitationAsync(service, First, 1);

        await PressAsync(service, First);
        await service.AdvanceByAsync(TimeSpan.FromMinutes(10));

        var reminded = Assert.Single(service.Mails("Reminder"));
        Assert.Contains($"c2.{First}@example.org", reminded);
        Assert.Contains("/norfolk/survey/", reminded);
        Assert.All(service.Mails(), mail => Assert.DoesNotContain("Words of", mail));
    }

    [Fact]
    public async Task Answers_ForWhoeverHasTheKeysAndALink_AreFound()
    {
        await using var service = await OpenAsync();
        await AnswerByInvitationAsync(service, First, 1);
        var link = (await service.Get<InvitationStore>().ListAsync(service.Round, First, Token))[0].Link;

        var found = await service
            .Get<ResponseStore>()
            .FindAsync(service.Round, await service.SchoolAsync(), link, Token);

        Assert.Equal("Words of 1", ((TextAnswer)found!.Answers["keep"]!).Words);
    }

    private static async Task<ServiceHost> OpenAsync()
    {
        var text = VoicesFile
            .Text.Replace("enoughVoices: 1", "enoughVoices: 3")
            .Replace("mode: school", "mode: personal");
        var service = await ServiceHost.StartAsync(text + Reminder, schools: 8, contactsEach: 2);
        await service.AdvanceToAsync("2010-11-15 10:00");
        return service;
    }

    // Time passes too: a count that was only late would come now.
    private static async Task<IReadOnlyDictionary<string, string>> LookAsync(ServiceHost service, DeskRole role)
    {
        await service.AdvanceByAsync(TimeSpan.FromHours(2));
        await service.Get<RoundCounts>().CountAllAsync(Token);
        return await DeskSnapshot.TakeAsync(service, role, First, First + 1, First + 3);
    }

    private static Task<Response> AnswerAsync(ServiceHost service, int urn, int person) =>
        service.AnswerAsync(urn, person, ("keep", new TextAnswer($"Words of {person}")));

    private static async Task AnswerByInvitationAsync(ServiceHost service, int urn, int number)
    {
        var invitations = await service.Get<InvitationStore>().ListAsync(service.Round, urn, Token);
        var link = invitations.Single(invitation => invitation.Number == number).Link;
        await service
            .Get<ResponseStore>()
            .ChangeAsync(
                service.Round,
                await service.SchoolAsync(urn),
                link,
                before =>
                    before with
                    {
                        State = ResponseState.Submitted,
                        Answers = AnswerSheet.Empty.With("keep", new TextAnswer($"Words of {number}")),
                    },
                Token
            );
    }

    private static async Task EnterAsync(ServiceHost service, int urn)
    {
        var (entries, school) = (service.Get<OnBehalfEntries>(), await service.SchoolAsync(urn));
        var link = entries.Offer(service.Round);
        await entries.BeginAsync(await service.RoundAsync(), school, link, EntryKind.Paper, "Olga", Token);
        await service
            .Get<ResponseStore>()
            .ChangeAsync(service.Round, school, link, before => before with { State = ResponseState.Submitted }, Token);
    }

    private static async Task<ShownCount> CountAsync(ServiceHost service)
    {
        await service.Get<RoundCounts>().CountAllAsync(Token);
        var file = await service.Get<RoundFiles>().ReadAsync(service.Round, Token);
        return await service.Get<ShownSchools>().CountAsync(file, Token);
    }

    private static async Task PressAsync(ServiceHost service, int? urn)
    {
        var order = new ActionOrder(new(urn is null ? 'a' : 'b', 32), ActionKind.Remind, service.Round, urn, "Olga");
        var result = await service.Get<RoundActions>().CarryOutAsync(order, Token);
        Assert.Equal(ActionOutcome.Done, result!.Value.Outcome);
        await service.SettleAsync();
    }
}
