using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Reports.Exports;
using SchoolsDigital.Reports.Workshops;
using SchoolsDigital.Workshops.Attendance;

namespace SchoolsDigital.Tests.Reports.Workshops;

public class WorkshopFeedbackTests
{
    private static readonly HeadCount[] Loud = [new(5, 4), new(6, 5), new(7, 7), new(10, 9), new(12, 11)];

    [Fact]
    public void Of_EnoughOfEach_ShowsThemTheBestFirst()
    {
        // Act
        var feedback = WorkshopFeedback.Of(new(new(40, 30), Loud), new());

        // Assert
        Assert.Equal(new Base(40, 30), feedback.All);
        Assert.Equal(
            new[] { new Base(12, 11), new(10, 9), new(7, 7), new(6, 5), new(5, 4) },
            feedback.Answers.Select(answer => answer.Said)
        );
        Assert.Equal(
            ("5", "Very useful", 0.3m),
            (feedback.Answers[0].Code, feedback.Answers[0].Label, feedback.Answers[0].Share)
        );
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(40, 2)]
    [InlineData(40, 0)]
    public void Of_TooFewPeopleOrSchools_LooksLikeNobody(int people, int schools)
    {
        // Act
        var feedback = WorkshopFeedback.Of(
            new(new(people, schools), [new(0, 0), new(0, 0), new(0, 0), new(0, 0), new(people, schools)]),
            new()
        );

        // Assert
        Assert.Equal(WorkshopFeedback.Hidden.All, feedback.All);
        Assert.Equal(WorkshopFeedback.Hidden.Answers, feedback.Answers);
        Assert.All(feedback.Answers, answer => Assert.Null(answer.Share));
    }

    [Fact]
    public void Of_FivePeopleOfThreeSchoolsWhoAgree_ShowsThem()
    {
        // Act
        var feedback = WorkshopFeedback.Of(
            new(new(5, 3), [new(0, 0), new(0, 0), new(0, 0), new(0, 0), new(5, 3)]),
            new()
        );

        // Assert
        Assert.Equal(new Base(5, 3), feedback.All);
    }

    [Fact]
    public void Of_OneSmallAnswer_HidesAnotherSoThatItCannotBeWorkedOut()
    {
        // Act
        var feedback = WorkshopFeedback.Of(new(new(37, 28), [new(2, 2), .. Loud[1..]]), new());

        // Assert
        Assert.False(feedback.Answers[4].Said.IsShown);
        Assert.True(feedback.Answers.Count(answer => !answer.Said.IsShown) > 1);
        Assert.Equal(new Base(12, 11), feedback.Answers[0].Said);
    }

    [Fact]
    public async Task RenderAsync_EnoughAnswered_HasTheChartAndItsTable()
    {
        // Arrange
        var paper = NorfolkPaper.Make() with
        {
            Workshops = [Turnout(WorkshopFeedback.Of(new(new(40, 30), Loud), new()))],
        };

        // Act
        var page = new HtmlParser().ParseDocument(await PaperHtml.RenderAsync(paper));

        // Assert
        Assert.Equal(
            "How useful the sessions were",
            page.GetElementById("workshop-january-useful-chart-title")!.TextContent
        );
        var table = page.GetElementById("workshop-january-useful-caption")!.Closest("table")!;
        Assert.Equal(
            ["Very useful", "12", "30%", "11"],
            table.QuerySelector("tbody tr")!.Children.Select(cell => cell.TextContent)
        );
    }

    [Fact]
    public async Task RenderAsync_TooFewAnswered_SaysSoAndNoNumber()
    {
        // Arrange
        var paper = NorfolkPaper.Make() with
        {
            Workshops = [Turnout(WorkshopFeedback.Hidden)],
        };

        // Act
        var page = new HtmlParser().ParseDocument(await PaperHtml.RenderAsync(paper));

        // Assert
        Assert.Contains("Too few said how useful the sessions were", page.Body!.TextContent);
        Assert.Null(page.GetElementById("workshop-january-useful-caption"));
    }

    [Fact]
    public void Write_ResultsWithFeedback_HaveItInBothFiles()
    {
        // Arrange
        var results = NorfolkPaper.Make().Results;
        WorkshopTurnout[] turnouts = [Turnout(WorkshopFeedback.Of(new(new(37, 28), [new(2, 2), .. Loud[1..]]), new()))];

        // Act
        var csv = Encoding.UTF8.GetString(ResultsCsv.Write(results, turnouts)).Split("\r\n");
        using var json = JsonDocument.Parse(ResultsJson.Write(results, turnouts));

        // Assert
        const string Start = ",workshop-january-useful,January workshops: How useful was the session to you?,all,All,";
        var rows = csv.Where(row => row.StartsWith(Start, StringComparison.Ordinal)).ToList();
        Assert.Equal(1 + 5, rows.Count);
        Assert.Equal($"{Start}answered,Answered the question,37,28,[z],[z],[z],37,28,[z],[z],[z],[z],[z],[z]", rows[0]);
        Assert.Equal($"{Start}5,Very useful,12,11,32.4,[z],[z],37,28,[z],[z],[z],[z],[z],[z]", rows[1]);
        Assert.StartsWith($"{Start}1,Not useful at all,[c],[c],[c],", rows[5]);
        Assert.All(rows, row => Assert.Equal(csv[0].Count(c => c == ','), row.Count(c => c == ',')));
        var feedback = json.RootElement.GetProperty("workshops")[0].GetProperty("feedback");
        Assert.Equal(37, feedback.GetProperty("people").GetInt32());
        var options = feedback.GetProperty("options");
        Assert.Equal(0.324m, options[0].GetProperty("share").GetDecimal());
        Assert.Equal(JsonValueKind.Null, options[4].GetProperty("people").ValueKind);
    }

    private static WorkshopTurnout Turnout(WorkshopFeedback feedback) =>
        new("january", "January workshops", Base.Hidden, [], []) { Feedback = feedback };
}
