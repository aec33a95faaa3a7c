using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Reports.Papers.Contents;
using SchoolsDigital.Schools;
using SchoolsDigital.Tests.Figures;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Reports.Papers;

public class DiscussionPaperTests
{
    [Fact]
    public async Task RenderAsync_RoundOfACounty_KeepsToTheHouseRules()
    {
        // Act
        var html = await PaperHtml.RenderAsync(NorfolkPaper.Make());

        // Assert
        var document = PaperChecks.Parse(html);
        Assert.Contains(
            "945 responses from 200 schools",
            document.QuerySelector("#key-findings")!.ParentElement!.TextContent
        );
        Assert.Equal(
            document.QuerySelectorAll("main h2").Select(heading => heading.TextContent),
            document.QuerySelectorAll("nav a").Select(link => link.TextContent)
        );
    }

    [Fact]
    public async Task RenderAsync_SamePaperTwice_GivesTheSameBytes()
    {
        // Act
        var (first, second) = (
            await PaperHtml.RenderAsync(NorfolkPaper.Make()),
            await PaperHtml.RenderAsync(NorfolkPaper.Make())
        );

        // Assert
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task RenderAsync_NobodyAnswered_SaysSoAndKeepsToTheHouseRules()
    {
        // Arrange
        var round = new SampleRound(NorfolkSurvey.Survey);
        round.Invite(Sector.Primary);

        // Act
        var document = PaperChecks.Parse(await PaperHtml.RenderAsync(PaperOf(round)));

        // Assert
        Assert.Contains("Too few people answered", document.Body!.TextContent);
        Assert.DoesNotContain("NaN", document.Body.TextContent);
    }

    [Fact]
    public async Task RenderAsync_MarkupInEveryText_IsShownAsText()
    {
        // Arrange
        const string hostile = "\"><script>alert(1)</script></style></title>&amp;'{}\\";
        var survey = new Survey([
            new(
                "s",
                hostile,
                [
                    new OneChoiceQuestion("q", hostile, [new("a", hostile), new("b", "B")]),
                    new MatrixQuestion(
                        "m",
                        hostile,
                        [new("r", hostile)],
                        new([new("1", hostile), new("2", "Two")]) { DontKnow = hostile }
                    ),
                    new LongTextQuestion("t", hostile),
                ]
            ),
        ])
        {
            Roles = [new("r", hostile)],
        };
        var round = new SampleRound(survey);
        for (var person = 0; person < 40; person++)
        {
            round.Answer(
                round.Invite(Sector.Primary),
                "r",
                ("q", new ChoiceAnswer(person % 2 == 0 ? "a" : "b")),
                ("m", new MatrixAnswer(new Dictionary<string, string> { ["r"] = person % 2 == 0 ? "1" : "2" })),
                ("t", new TextAnswer(hostile))
            );
        }

        var paper = PaperOf(round) with
        {
            Title = hostile,
            Authority = hostile,
            Round = hostile,
            Audience = hostile,
            Contact = hostile,
            Phrases = [new("q", ["a"], hostile)],
            Narrative = [new(hostile, hostile), new(hostile, hostile, NarrativePlace.Chapter, "s")],
            Comments = [new("t", hostile, Sector.Primary)],
            Glossary = [new(hostile, hostile)],
        };

        // Act
        var html = await PaperHtml.RenderAsync(paper);

        // Assert
        var document = PaperChecks.Parse(html);
        Assert.Equal(hostile, document.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("</style", document.QuerySelector("style")!.TextContent);
        Assert.Single(html.Split("</style>")[1..]);
    }

    [Fact]
    public async Task RenderAsync_Comments_AreTheApprovedOnesWithASectorOnlyWhereItIsShown()
    {
        // Arrange
        var round = new SampleRound(Survey(new LongTextQuestion("t", "What else?")));
        foreach (var (sector, people) in new[] { (Sector.Primary, 30), (Sector.Special, 2), (Sector.College, 6) })
        {
            for (var person = 0; person < people; person++)
            {
                round.Answer(round.Invite(sector), null, ("t", new TextAnswer("SECRET")));
            }
        }

        var paper = PaperOf(round) with
        {
            Comments =
            [
                new("t", "Said by a primary school.", Sector.Primary),
                new("t", "Said by somebody.", Sector.Special),
            ],
        };

        // Act
        var html = await PaperHtml.RenderAsync(paper);

        // Assert
        Assert.DoesNotContain("SECRET", html);
        var comments = PaperChecks.Parse(html).QuerySelectorAll("blockquote");
        Assert.Equal(2, comments.Length);
        Assert.Contains("Primary school", comments[0].TextContent);
        Assert.Null(comments[1].QuerySelector("footer"));
    }

    [Fact]
    public async Task RenderAsync_Findings_LeadToTheirFigures()
    {
        // Arrange
        var paper = NorfolkPaper.Make();

        // Act
        var document = PaperChecks.Parse(await PaperHtml.RenderAsync(paper));

        // Assert
        var findings = KeyFindings.Of(paper.Results, paper.Phrases, paper.Leads, paper.Comparison);
        var items = document.QuerySelectorAll(".findings li");
        Assert.Equal(findings.Count, items.Length);
        foreach (var (finding, item) in findings.Zip(items))
        {
            Assert.StartsWith(finding.Text, item.TextContent);
            Assert.Equal($"#question-{finding.Table.Split('.')[0]}", item.QuerySelector("a")!.GetAttribute("href"));
        }
    }

    [Theory]
    [InlineData("#0b0c0c", "#ffffff", 4.5)]
    [InlineData("#505a5f", "#ffffff", 4.5)]
    [InlineData("#1a4e8a", "#ffffff", 4.5)]
    [InlineData("#0b0c0c", "#fff3bf", 4.5)]
    [InlineData("#1a4e8a", "#fff3bf", 4.5)]
    [InlineData("#ffffff", "#12436d", 4.5)]
    [InlineData("#ffffff", "#6b2c0f", 4.5)]
    [InlineData("#0b0c0c", "#e9b184", 4.5)]
    [InlineData("#0b0c0c", "#fbe9da", 4.5)]
    [InlineData("#0b0c0c", "#7fb2dd", 4.5)]
    [InlineData("#0b0c0c", "#bcd7ec", 4.5)]
    [InlineData("#6b2c0f", "#fbe9da", 3)]
    [InlineData("#6b2c0f", "#e9b184", 3)]
    public async Task RenderAsync_Colours_HaveTheContrastOfWcag(string colour, string background, double least)
    {
        // Arrange
        var html = await PaperHtml.RenderAsync(NorfolkPaper.Make());

        // Act, Assert: the colour is really used, and can be read.
        Assert.Contains(colour == "#ffffff" ? "#fff" : colour, html);
        Assert.InRange(PaperChecks.Contrast(colour, background), least, 21);
    }

    private static DiscussionPaper PaperOf(SampleRound round) =>
        new()
        {
            Title = "A paper",
            Authority = "An authority",
            Round = "A round",
            PreparedOn = new(2026, 7, 2),
            Results = round.Results(),
        };
}
