using SchoolsDigital.Answers;
using SchoolsDigital.Rounds.Counts;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Tests.Desk;

namespace SchoolsDigital.Tests.Rounds.Schools;

public sealed class SchoolTallyTests : IAsyncLifetime
{
    private RunningRound round = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private InvitedSchoolStore Store => round.Host.Get<InvitedSchoolStore>();

    public async ValueTask InitializeAsync() => round = await RunningRound.OpenAsync();

    public ValueTask DisposeAsync() => round.DisposeAsync();

    [Fact]
    public async Task Count_SchoolsComeFurther_IsWhatTheSchoolsAddUpTo()
    {
        // Arrange
        var schools = await round.SchoolsAsync();

        // Act
        await Task.WhenAll(
            round.AnswerAsync(schools[0]),
            round.AnswerAsync(schools[1], ResponseState.Draft),
            Store.ChangeAsync(round.Ref, schools[2].Urn, before => before with { HeldSince = round.Now }, Token)
        );

        // Assert
        var tally = await Store.CountAsync(round.Ref, Token);
        var total = tally.Total;
        Assert.Equal((schools.Count, 1, 1, 1), (total.Schools, total.Heard, total.Opened, total.Held));
        Assert.Equal((1, 1, schools.Count - 2), (total.Responses, total.Unsent, total.Silent));
        await AssertAddsUpAsync(tally);
    }

    [Fact]
    public async Task Count_RoundCloses_StillAddsUp()
    {
        await round.AnswerAsync((await round.SchoolsAsync())[0]);

        await round.AdvanceToAsync(round.Consultation.Timetable.Closes.AddHours(1));

        await AssertAddsUpAsync(await Store.CountAsync(round.Ref, Token));
    }

    [Fact]
    public async Task CountAll_AfterACrash_FindsWhatNobodyNoted()
    {
        // Arrange
        var school = (await round.SchoolsAsync())[3];
        await round.AnswerAsync(school);
        await Store.ChangeAsync(round.Ref, school.Urn, before => before.With(default, 1), Token);

        // Act
        await round.Host.Get<RoundCounts>().CountAllAsync(Token);

        // Assert
        Assert.Equal(1, (await Store.CountAsync(round.Ref, Token)).Total.Responses);
    }

    [Fact]
    public async Task CountStirred_SomebodyStartsAndSends_IsSeenAtOnce()
    {
        // Arrange
        var school = (await round.SchoolsAsync())[4];
        var invitation = (
            await round.Host.Get<SchoolsDigital.Rounds.Links.InvitationStore>().ListAsync(round.Ref, school.Urn, Token)
        )[0];
        var responses = round.Host.Get<ResponseStore>();

        // Act
        await responses.ChangeAsync(round.Ref, school, invitation.Link, before => before, Token);
        await round.Host.Get<RoundCounts>().CountStirredAsync(Token);
        var opened = (await Store.FindAsync(round.Ref, school.Urn, Token))!.Stage;
        await responses.ChangeAsync(
            round.Ref,
            school,
            invitation.Link,
            before => before with { State = ResponseState.Submitted },
            Token
        );
        await round.Host.Get<RoundCounts>().CountStirredAsync(Token);

        // Assert
        Assert.Equal(SchoolStage.Opened, opened);
        Assert.Equal(SchoolStage.Answered, (await Store.FindAsync(round.Ref, school.Urn, Token))!.Stage);
    }

    private async Task AssertAddsUpAsync(SchoolTally tally)
    {
        var schools = await round.SchoolsAsync();
        var expected = schools
            .GroupBy(school => school.Sector)
            .OrderBy(sector => sector.Key)
            .Select(sector => sector.Select(SectorTally.Of).Aggregate((sum, next) => sum.Plus(next)));
        Assert.Equal(expected, tally.Sectors);
    }
}
