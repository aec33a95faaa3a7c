using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Reports.Comments;
using SchoolsDigital.Reports.Comments.Lists;
using SchoolsDigital.Rounds;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Reports.Comments.Lists;

/// <summary>The kept list of a round's comments, from its first look to its close.</summary>
public sealed class CommentListTests
{
    private const string Attributed = "answers: attributed";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenAsync_AnswersHaveNames_AddsNewOnesSoon()
    {
        await using var service = await OpenAsync(VoicesFile.Text.Replace("answers: anonymous", Attributed));
        Assert.Equal(2, (await HeadAsync(service)).ToDo);
        await AnswerAsync(service, 3, "Word three.");

        await service.AdvanceByAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(3, (await HeadAsync(service)).ToDo);
    }

    [Fact]
    public async Task OpenAsync_AuthorChangedTheWords_ForgetsTheOldOnesAndTheirPlace()
    {
        await using var service = await OpenAsync(VoicesFile.Text);
        await HeadAsync(service);
        await DecideAsync(service, "Word two.", CommentVerdict.Approved);
        await AnswerAsync(service, 2, "Word two, and of Mr Smith.");

        await service.AdvanceByAsync(TimeSpan.FromDays(1));
        var head = await HeadAsync(service);

        Assert.Equal((2, 0, 0), (head.ToDo, head.Approved, head.LeftOut));
        Assert.Equal(
            ["Word one.", "Word two, and of Mr Smith."],
            (await PageAsync(service, CommentFilter.ToDo)).Select(comment => comment.Comment.Text)
        );
    }

    [Fact]
    public async Task OpenAsync_RoundHasClosed_MakesItOnceMoreAndReadsNoResponseAfterwards()
    {
        await using var service = await OpenAsync(VoicesFile.Text);
        await HeadAsync(service);
        await AnswerAsync(service, 3, "Word three.");
        await service.AdvanceToAsync("2010-12-10 17:05");
        Assert.Equal(3, (await HeadAsync(service)).ToDo);

        // Nobody can answer any more, so what this adds behind the service's back shows whether it looks again.
        await AnswerAsync(service, 4, "Word four.");
        await service.AdvanceToAsync("2010-12-20 17:05");

        Assert.Equal(3, (await HeadAsync(service)).ToDo);
    }

    [Fact]
    public async Task TryDecideAsync_DecidedAndDecidedOtherwise_MovesBetweenTheLists()
    {
        await using var service = await OpenAsync(VoicesFile.Text);
        await HeadAsync(service);

        await DecideAsync(service, "Word one.", CommentVerdict.Approved);
        await DecideAsync(service, "Word two.", CommentVerdict.LeftOut);
        await DecideAsync(service, "Word one.", CommentVerdict.LeftOut, seen: 1);

        var head = await HeadAsync(service);
        Assert.Equal((0, 0, 2), (head.ToDo, head.Approved, head.LeftOut));
        Assert.Equal(2, (await PageAsync(service, CommentFilter.LeftOut)).Count);
        Assert.Empty(await PageAsync(service, CommentFilter.Approved));
    }

    [Fact]
    public async Task OpenAsync_DecidedJustBeforeACrash_IsListedWhereItBelongs()
    {
        await using var service = await OpenAsync(VoicesFile.Text);
        await HeadAsync(service);
        var comment = Comment("Word one.");
        await service
            .Get<CommentDecisions>()
            .TryDecideAsync(service.Round, new(comment, CommentVerdict.Approved, null, 0), "Anna", Cancelled);

        await service.AdvanceByAsync(TimeSpan.FromDays(1));

        Assert.Equal((1, 1), ((await HeadAsync(service)).ToDo, (await HeadAsync(service)).Approved));
    }

    [Fact]
    public async Task FindAsync_IdThatIsNone_FindsNothing()
    {
        await using var service = await OpenAsync(VoicesFile.Text);

        Assert.Empty(await service.Get<CommentList>().FindAsync(service.Round, ["a/b", "", "c|x"], Cancelled));
    }

    private static async Task<ServiceHost> OpenAsync(string file)
    {
        var service = await ServiceHost.StartAsync(file, schools: 5);
        await service.AdvanceToAsync("2010-11-15 10:00");
        await AnswerAsync(service, 1, "Word one.");
        await AnswerAsync(service, 2, "Word two.");
        return service;
    }

    private static Task<Response> AnswerAsync(ServiceHost service, int school, string words) =>
        service.AnswerAsync(ServiceHost.FirstUrn + school - 1, 1, ("keep", new TextAnswer(words)));

    private static async Task<CommentListHead> HeadAsync(ServiceHost service)
    {
        var file = await service.Get<RoundFiles>().ReadAsync(service.Round, Cancelled);
        return await service.Get<CommentList>().OpenAsync(file, Cancelled);
    }

    private static Task<IReadOnlyList<CommentInRound>> PageAsync(ServiceHost service, CommentFilter filter) =>
        service.Get<CommentList>().PageAsync(service.Round, filter, 0, 20, Cancelled);

    private static async Task DecideAsync(ServiceHost service, string text, CommentVerdict verdict, int seen = 0) =>
        Assert.True(
            await service
                .Get<CommentList>()
                .TryDecideAsync(service.Round, new(Comment(text), verdict, null, seen), "Anna", Cancelled)
        );

    private static Comment Comment(string text) => new("keep", text, false, null, 1);
}
