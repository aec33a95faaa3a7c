using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Reports.Comments;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Rounds;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Reports.Comments;

/// <summary>A round whose schools write something, from its close to its second report.</summary>
public sealed class CommentsInThePaperTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_NothingApproved_GoesOutOnItsDateWithoutAnyComment()
    {
        await using var service = await OpenAsync();

        await service.AdvanceToAsync("2011-01-10 10:00");

        Assert.Equal(RoundState.Reported, (await service.RoundAsync()).State);
        var paper = await PaperAsync(service);
        Assert.DoesNotContain("blockquote class", paper);
        Assert.DoesNotContain("What schools said", paper);
        Assert.DoesNotContain("Word of school", paper);
    }

    [Fact]
    public async Task Report_SomeApproved_HasThoseAndNothingOfTheOthers()
    {
        await using var service = await OpenAsync();
        await service.AdvanceToAsync("2010-12-13 10:00");
        await DecideAsync(service, "Word of school 1.", CommentVerdict.Approved);
        await DecideAsync(service, "Word of school 2.", CommentVerdict.LeftOut);
        await DecideAsync(service, "Word of school 3.", CommentVerdict.Edited, "Word of [a school].");

        await service.AdvanceToAsync("2011-01-10 10:00");

        var paper = await PaperAsync(service);
        Assert.Contains("What schools said", paper);
        Assert.Contains("Word of school 1.", paper);
        Assert.Contains("Word of [a school].", paper);
        Assert.Contains("Words taken out", paper);
        Assert.DoesNotContain("Word of school 2", paper);
        Assert.DoesNotContain("Word of school 3", paper);
        Assert.DoesNotContain("Word of school 4", paper);
    }

    [Fact]
    public async Task Report_ResponseChangedAfterItWasApproved_IsUnapprovedAgain()
    {
        await using var service = await OpenAsync();
        await service.AdvanceToAsync("2010-11-20 10:00");
        await DecideAsync(service, "Word of school 1.", CommentVerdict.Approved);
        await AnswerAsync(service, 1, "Word of school 1, and of Mr Smith.");

        await service.AdvanceToAsync("2011-01-10 10:00");

        Assert.DoesNotContain("Word of school 1", await PaperAsync(service));
        var comments = await ReadAsync(service);
        Assert.Null(comments.Single(comment => comment.Comment.Text.Contains("Smith")).Decision);
    }

    [Fact]
    public async Task Report_AskedForBeforeItsDate_GoesOutAtOnceWithThatDate()
    {
        await using var service = await OpenAsync();
        await service.AdvanceToAsync("2010-12-20 10:00");

        await AskForReportAsync(service);

        Assert.Equal(RoundState.Reported, (await service.RoundAsync()).State);
        Assert.Contains("20 December 2010", await PaperAsync(service));
        await service.AdvanceToAsync("2011-01-11 10:00");
        Assert.Single(service.Mails("ReportReady"));
    }

    [Fact]
    public async Task Report_MoreApprovedAfterwards_IsASecondVersionThatSaysSoAndTheFirstStays()
    {
        await using var service = await OpenAsync();
        await service.AdvanceToAsync("2011-01-11 10:00");
        var first = await PaperAsync(service);
        await DecideAsync(service, "Word of school 1.", CommentVerdict.Approved);

        // Pressed twice: what the second press would publish is what the first has published.
        await AskForReportAsync(service);
        await AskForReportAsync(service);
        await service.AdvanceToAsync("2011-01-12 10:00");

        var second = await PaperAsync(service);
        Assert.Contains("Word of school 1.", second);
        Assert.Contains("2. It takes the place of version 1 of 10 January 2011.", second);
        Assert.Equal(first, await ReadFileAsync(service, ReportFiles.Of(new(service.Round, 1)).Paper));
        var mails = service.Mails("ReportReady");
        Assert.Equal(2, mails.Count);
        Assert.Contains("Subject: Discussion paper is ready", mails[0]);
        Assert.Contains("Subject: Discussion paper (version 2) is ready", mails[1]);
        Assert.Equal(
            ["report|1", "report|2"],
            (await service.LedgerAsync())
                .Select(entry => entry.Id)
                .Where(id => id.StartsWith("report|", StringComparison.Ordinal))
        );
    }

    private static async Task<ServiceHost> OpenAsync()
    {
        var service = await ServiceHost.StartAsync(VoicesFile.Text, schools: 12);
        await service.AdvanceToAsync("2010-11-15 10:00");
        for (var school = 1; school <= 12; school++)
        {
            await AnswerAsync(service, school, $"Word of school {school}.");
        }

        return service;
    }

    private static Task<Response> AnswerAsync(ServiceHost service, int school, string words) =>
        service.AnswerAsync(ServiceHost.FirstUrn + school - 1, person: 1, ("keep", new TextAnswer(words)));

    private static async Task<IReadOnlyList<CommentInRound>> ReadAsync(ServiceHost service) =>
        await service
            .Get<RoundComments>()
            .ReadAsync(await service.Get<RoundFiles>().ReadAsync(service.Round, Cancelled), Cancelled);

    private static async Task DecideAsync(
        ServiceHost service,
        string words,
        CommentVerdict verdict,
        string? text = null
    )
    {
        var comment = (await ReadAsync(service)).Single(one => one.Comment.Text == words).Comment;
        var isKept = await service
            .Get<CommentDecisions>()
            .TryDecideAsync(service.Round, new(comment, verdict, text, 0), ServiceHost.Coordinator, Cancelled);
        Assert.True(isKept);
    }

    private static async Task AskForReportAsync(ServiceHost service)
    {
        await service
            .Get<IWorkflowClient>()
            .RaiseEventAsync(
                RoundInstances.Of(service.Round),
                RoundChanged.Event,
                new RoundChanged(ReportNow: true),
                Cancelled
            );
        await service.AdvanceByAsync(TimeSpan.FromMinutes(5));
    }

    private static Task<string> PaperAsync(ServiceHost service) =>
        ReadFileAsync(service, ReportFiles.Newest(service.Round).Paper);

    private static async Task<string> ReadFileAsync(ServiceHost service, string name)
    {
        var files = service.Get<IFileStore>();
        var hash = await files.ResolveAsync(name, Cancelled);
        Assert.NotNull(hash);
        await using var content = await files.OpenAsync(hash.Value, Cancelled);
        using var reader = new StreamReader(content!);
        return await reader.ReadToEndAsync(Cancelled);
    }
}
