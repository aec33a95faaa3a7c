using System.Runtime.CompilerServices;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Reports.Exports;
using SchoolsDigital.Reports.Papers.Contents;
using SchoolsDigital.Schools;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Reports;

/// <summary>
/// A small paper and its files, kept as they are: whoever changes one sees in the difference what readers will see. To
/// accept a change, copy the file that the failure names over the kept one.
/// </summary>
public class GoldenPaperTests
{
    private static readonly DiscussionPaper Paper = new()
    {
        Title = "A shared vision",
        Authority = "Portsmouth Education Partnership",
        Round = "Digital survey, spring 2021",
        PreparedOn = new(2021, 7, 2),
        Results = Round().Results(),
        Phrases = [new("vision", ["3"], "agree that we should develop a city-wide vision")],
        Narrative = [new("Before the conference", "Schools met *three* times.")],
    };

    [Fact]
    public async Task RenderAsync_SmallPaper_IsAsItIsKept() =>
        AssertKept("paper.html", await PaperHtml.RenderAsync(Paper));

    [Fact]
    public void Write_SmallCsv_IsAsItIsKept() =>
        AssertKept("results.csv", System.Text.Encoding.UTF8.GetString(ResultsCsv.Write(Paper.Results)));

    [Fact]
    public void Write_SmallJson_IsAsItIsKept() =>
        AssertKept("results.json", System.Text.Encoding.UTF8.GetString(ResultsJson.Write(Paper.Results)));

    private static SampleRound Round()
    {
        var round = new SampleRound(
            Survey(
                new ScaleQuestion("vision", "We should develop a city-wide vision", Agreement),
                new OneChoiceQuestion(
                    "barrier",
                    "What is the main barrier?",
                    [new("money", "Financial"), new("time", "Time"), new("skills", "Skills")]
                )
            )
        );
        foreach (
            var (sector, invited, answering) in new[]
            {
                (Sector.Primary, 46, 41),
                (Sector.Secondary, 12, 11),
                (Sector.Special, 4, 4),
                (Sector.College, 3, 2),
                (Sector.Independent, 4, 0),
            }
        )
        {
            for (var school = 0; school < invited; school++)
            {
                var asked = round.Invite(sector, pupils: sector == Sector.Secondary ? 900 : 180);
                if (school < answering)
                {
                    round.Answer(
                        asked,
                        null,
                        ("vision", new ChoiceAnswer(school % 6 == 0 ? "2" : "3")),
                        (
                            "barrier",
                            new ChoiceAnswer(
                                school % 9 < 5 ? "money"
                                : school % 9 < 8 ? "time"
                                : "skills"
                            )
                        )
                    );
                }
            }
        }

        return round;
    }

    private static void AssertKept(string name, string made, [CallerFilePath] string here = "")
    {
        var kept = Path.Combine(Path.GetDirectoryName(here)!, "Golden", name);
        var received = Path.Combine(AppContext.BaseDirectory, "received-" + name);
        File.WriteAllText(received, made);
        Assert.True(
            File.Exists(kept) && Lines(File.ReadAllText(kept)).SequenceEqual(Lines(made)),
            $"{name} has changed. If that is right, copy {received} to {kept}."
        );
    }

    // Whatever line ends a checkout has given the kept files.
    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
}
