using System.Text.Json;
using AngleSharp.Html.Parser;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Reports.Exports;
using SchoolsDigital.Reports.Papers.Contents;

namespace SchoolsDigital.Tests.Reports.Exports;

/// <summary>The paper, the table and the file for programs are made of the same results: none shows what another hides.</summary>
public class PublishedFormatsTests
{
    private static readonly DiscussionPaper Paper = NorfolkPaper.Make();

    private static readonly Dictionary<(string, string, string, string), PublishedRow> Csv = PublishedFile
        .Read(ResultsCsv.Write(Paper.Results))
        .ToDictionary(row => row.Key);

    [Fact]
    public void Write_Json_HasTheNumbersOfTheCsv()
    {
        // Arrange
        using var json = JsonDocument.Parse(ResultsJson.Write(Paper.Results));
        var compared = 0;

        // Act, Assert
        foreach (
            var table in json
                .RootElement.GetProperty("questions")
                .EnumerateArray()
                .SelectMany(question => question.GetProperty("tables").EnumerateArray())
        )
        {
            foreach (var group in table.GetProperty("groups").EnumerateArray())
            {
                Assert.Equal(Row(table, group, "answered").People, Number(group, "people"));
                Assert.Equal(Row(table, group, "answered").Schools, Number(group, "schools"));
                foreach (var option in group.GetProperty("options").EnumerateArray())
                {
                    Assert.Equal(
                        Row(table, group, option.GetProperty("code").GetString()!).People,
                        Number(option, "people")
                    );
                    Assert.Equal(
                        Number(option, "people") is null,
                        option.GetProperty("share").ValueKind == JsonValueKind.Null
                    );
                    compared++;
                }
            }
        }

        Assert.True(compared > 1_000);
        Assert.Equal(Csv.Keys.Count(key => key.Item4 != "answered"), compared);
    }

    [Fact]
    public async Task RenderAsync_EveryTable_ShowsWhatTheCsvShows()
    {
        // Arrange
        var document = new HtmlParser().ParseDocument(await PaperHtml.RenderAsync(Paper));
        var compared = 0;

        // Act, Assert
        foreach (
            var table in Paper.Results.Tables.Where(table =>
                table.Kind is TableKind.OneChoice or TableKind.SeveralChoices or TableKind.Ranking
            )
        )
        {
            var rows = document.QuerySelectorAll($"#question-{table.Code}-chart-table-caption");
            var body = Assert
                .Single(rows)
                .ParentElement!.QuerySelectorAll("tbody tr")
                .ToDictionary(row => row.Children[0].TextContent, row => row.Children[1].TextContent);
            foreach (var (option, figure) in table.Options.Zip(table.All.Options))
            {
                Assert.Equal(
                    Csv[(table.Code, "all", "All respondents", option.Code)].People?.ToString("#,0") ?? "[c]",
                    body[option.Text]
                );
                Assert.Equal(figure.People is null, body[option.Text] == "[c]");
                compared++;
            }

            var shownBars = table.All.Options.Count(figure => figure.IsShown);
            Assert.Equal(
                shownBars,
                document
                    .QuerySelector($"[aria-labelledby^='question-{table.Code}-chart-title']")!
                    .QuerySelectorAll(".chart-bar")
                    .Length
            );
        }

        Assert.True(compared > 40);
    }

    [Fact]
    public async Task RenderAsync_Annex_HidesWhatTheCsvHides()
    {
        // Arrange
        var document = new HtmlParser().ParseDocument(await PaperHtml.RenderAnnexAsync(Paper));
        var hidden = 0;

        // Act, Assert
        foreach (
            var table in Paper.Results.Tables.Where(table =>
                table.Kind is TableKind.OneChoice or TableKind.SeveralChoices
            )
        )
        {
            foreach (var (kind, name) in new[] { (GroupKind.Sector, "sector"), (GroupKind.Role, "role") })
            {
                var element = document.QuerySelector($"#annex-{table.Code}-{name}-caption")!.ParentElement!;
                string[] columns = [.. element.QuerySelectorAll("thead th").Select(cell => cell.TextContent)];
                Assert.Equal(
                    [
                        "Answer",
                        "All",
                        .. table.Of(kind).Where(group => group.Base.IsShown).Select(group => group.Group.Label),
                    ],
                    columns
                );
                foreach (var (option, row) in table.Options.Zip(element.QuerySelectorAll("tbody tr")))
                {
                    for (var column = 2; column < columns.Length; column++)
                    {
                        var shown = Csv[(table.Code, name, columns[column], option.Code)].People;
                        Assert.Equal(shown is null, row.Children[column].TextContent == "[c]");
                        hidden += shown is null ? 1 : 0;
                    }
                }
            }
        }

        Assert.True(hidden > 20);
    }

    private static PublishedRow Row(JsonElement table, JsonElement group, string option) =>
        Csv[
            (
                table.GetProperty("code").GetString()!,
                group.GetProperty("kind").GetString()!,
                group.GetProperty("label").GetString()!,
                option
            )
        ];

    private static int? Number(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
}
