using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Reports.Exports;
using SchoolsDigital.Reports.Workshops;
using SchoolsDigital.Schools;
using SchoolsDigital.Workshops.Attendance;

namespace SchoolsDigital.Tests.Reports.Workshops;

public class WorkshopTurnoutTests
{
    private static readonly Dictionary<Sector, int> Schools = new()
    {
        [Sector.Primary] = 380,
        [Sector.Secondary] = 50,
        [Sector.Special] = 12,
        [Sector.Nursery] = 3,
    };

    [Fact]
    public void Of_OneSmallSector_HidesItAndOneMoreSoThatItCannotBeWorkedOut()
    {
        // Act
        var turnout = Turnout((Sector.Primary, 30, 27), (Sector.Secondary, 14, 12), (Sector.Special, 2, 2));

        // Assert
        Assert.Equal(new Base(46, 41), turnout.All);
        Assert.Equal(
            [("Nursery", false), ("Primary", true), ("Secondary", false), ("Special", false)],
            turnout.BySector.Select(group => (group.Label, group.Came.IsShown))
        );
    }

    [Fact]
    public void Of_ThreeLargeSessions_ShowsEach()
    {
        // Act
        var turnout = Turnout((Sector.Primary, 30, 27), (Sector.Secondary, 16, 14));

        // Assert
        Assert.Equal(
            [new Base(20, 19), new Base(15, 14), new Base(11, 10)],
            turnout.BySession.Select(group => group.Came)
        );
    }

    [Fact]
    public void Of_FourPeopleInAll_ShowsNothing()
    {
        // Act
        var turnout = Turnout((Sector.Primary, 4, 4));

        // Assert
        Assert.False(turnout.All.IsShown);
        Assert.All([.. turnout.BySector, .. turnout.BySession], group => Assert.False(group.Came.IsShown));
    }

    [Fact]
    public async Task RenderAsync_PaperOfARoundWithWorkshops_SaysHowManyCameInBothUnits()
    {
        // Arrange
        var turnout = Turnout((Sector.Primary, 30, 27), (Sector.Secondary, 16, 14));
        var paper = NorfolkPaper.Make() with { Workshops = [turnout] };

        // Act
        var page = new HtmlParser().ParseDocument(await PaperHtml.RenderAsync(paper));

        // Assert
        Assert.Equal("Who came to the workshops", page.QuerySelector("nav a[href='#workshops']")!.TextContent);
        Assert.Contains("46 staff from 41 schools came.", page.Body!.TextContent);
        Assert.Equal(
            [
                "Nursery [c] [c] [c]",
                "Primary 30 27 65%",
                "Secondary [c] [c] [c]",
                "Special [c] [c] [c]",
                "All 46 41 100%",
            ],
            Rows(page.GetElementById("workshop-january-sectors-caption")!.Closest("table")!)
        );
        Assert.NotNull(page.GetElementById("workshop-january-chart-title"));
    }

    [Fact]
    public async Task RenderAsync_TooFewCame_SaysSoAndNoNumber()
    {
        // Arrange
        var paper = NorfolkPaper.Make() with
        {
            Workshops = [Turnout((Sector.Primary, 4, 4))],
        };

        // Act
        var page = new HtmlParser().ParseDocument(await PaperHtml.RenderAsync(paper));

        // Assert
        Assert.Contains("Too few came to show from which schools.", page.Body!.TextContent);
        Assert.Null(page.GetElementById("workshop-january-sectors-caption"));
    }

    [Fact]
    public void Write_ResultsWithWorkshops_HaveThemInBothFiles()
    {
        // Arrange
        var turnout = Turnout((Sector.Primary, 30, 27), (Sector.Secondary, 16, 14));
        var results = NorfolkPaper.Make().Results;

        // Act
        var csv = Encoding.UTF8.GetString(ResultsCsv.Write(results, [turnout]));
        using var json = JsonDocument.Parse(ResultsJson.Write(results, [turnout]));

        // Assert
        var rows = csv.Split("\r\n")
            .Where(row => row.StartsWith(",workshop-january,", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(1 + 4 + 3, rows.Count);
        Assert.StartsWith(",workshop-january,January workshops,all,All,came,Came to the workshops,46,41,[z],", rows[0]);
        Assert.All(
            rows,
            row =>
                Assert.Equal(
                    csv.Split("\r\n")[0].Count(c => c == ','),
                    row.Replace(", ", " ", StringComparison.Ordinal).Count(c => c == ',')
                )
        );
        var groups = json.RootElement.GetProperty("workshops")[0].GetProperty("groups");
        Assert.Equal(46, groups[0].GetProperty("people").GetInt32());
        Assert.Equal(JsonValueKind.Null, groups[1].GetProperty("people").ValueKind);
    }

    private static IEnumerable<string> Rows(AngleSharp.Dom.IElement table) =>
        table
            .QuerySelectorAll("tbody tr")
            .Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent)));

    // The sessions have 20, 15 and the rest where that many came.
    private static WorkshopTurnout Turnout(params (Sector Sector, int People, int Schools)[] sectors)
    {
        var all = new HeadCount(sectors.Sum(one => one.People), sectors.Sum(one => one.Schools));
        HeadCount[] sessions = all.People > 40 ? [new(20, 19), new(15, 14), new(all.People - 35, 10)] : [all];
        return WorkshopTurnout.Of(
            new(
                "january",
                "January workshops",
                all,
                [.. sectors.Select(one => new SectorAttendance(one.Sector, new(one.People, one.Schools)))],
                [
                    .. sessions.Select(
                        (came, index) => new SessionAttendance($"{index}", $"Hall {index}", 20, came, 0, 0)
                    ),
                ]
            ),
            new PrivacyRule(),
            Schools
        );
    }
}
