using System.Text.RegularExpressions;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Documents.Model;
using SchoolsDigital.Reports.Papers;
using SchoolsDigital.Reports.Papers.Contents;
using SchoolsDigital.Schools;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Reports.Papers;

/// <summary>Every number that a sentence of a paper says is a number in a table of the same paper.</summary>
public partial class ProseNumbersTests
{
    private static readonly string[] ScalePoints = ["1", "2", "3", "4", "5"];

    [Fact]
    public void Of_RoundOfACounty_SaysNoNumberThatNoTableHas() =>
        AssertAllFound(PaperDocument.Of(NorfolkPaper.Make()), least: 60);

    [Fact]
    public void Of_RandomRounds_SayNoNumberThatNoTableHas()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            AssertAllFound(PaperDocument.Of(PaperOf(new Random(seed))), least: 1);
        }
    }

    private static DiscussionPaper PaperOf(Random random)
    {
        var survey = Survey(
            One("one", 3),
            new SeveralChoicesQuestion("several", "Which of these?", [new("a", "A"), new("b", "B"), new("c", "C")]),
            new ScaleQuestion(
                "scale",
                "How good is it?",
                new([.. ScalePoints.Select(point => new ScalePoint(point, $"Point {point}"))])
            ),
            new NumberQuestion("number", "How many?")
        );
        var round = new SampleRound(survey);
        var schools = random.Next(6, 90);
        for (var index = 0; index < schools; index++)
        {
            var school = round.Invite(random.Next(3) == 0 ? Sector.Secondary : Sector.Primary);
            for (var person = random.Next(0, 4); person > 0; person--)
            {
                round.Answer(
                    school,
                    null,
                    ("one", new ChoiceAnswer($"o{random.Next(random.Next(1, 4))}")),
                    ("several", new ChoicesAnswer(random.Next(2) == 0 ? ["a"] : ["a", "c"])),
                    ("scale", new ChoiceAnswer(ScalePoints[random.Next(random.Next(1, 6))])),
                    ("number", new NumberAnswer(random.Next(1, 40)))
                );
            }
        }

        return new()
        {
            Title = "A paper",
            Authority = "An authority",
            Round = "A round",
            PreparedOn = new(2026, 7, 2),
            Results = round.Results(),
            Leads = ["scale"],
        };
    }

    private static void AssertAllFound(Document document, int least)
    {
        var tables = document.Tables().ToDictionary(table => table.Id, NumbersOf);
        var found = 0;
        foreach (var (text, ids) in Sentences(document))
        {
            foreach (var number in NumbersIn(text))
            {
                found++;
                Assert.True(
                    ids.Any(id => tables[id].Contains(number)),
                    $"\"{text}\" says {number}, which is not in {string.Join(" or ", ids)}."
                );
            }
        }

        Assert.True(found >= least, $"Only {found} numbers were found.");
    }

    // Sentences with the tables that bear them out. What the authors wrote, and how to read the figures, is theirs and ours.
    private static IEnumerable<(string Text, string[] Tables)> Sentences(Document document)
    {
        foreach (var section in document.Sections)
        {
            foreach (var (index, block) in section.Blocks.Index())
            {
                switch (block)
                {
                    case ParagraphBlock { Tables: [_, ..] } paragraph:
                        yield return (paragraph.TextOf(), [.. paragraph.Tables]);
                        break;
                    case FindingsBlock findings:
                        foreach (var finding in findings.Findings)
                        {
                            yield return (finding.Text, [.. finding.Tables]);
                        }

                        break;
                    case ChartBlock chart:
                        var table = section.Blocks.Skip(index + 1).OfType<TableBlock>().First();
                        var brief = $"{chart.Id}-brief";
                        yield return (
                            $"{chart.Title}. {chart.Subtitle}",
                            section.Blocks.OfType<TableBlock>().Any(other => other.Id == brief)
                                ? [table.Id, brief]
                                : [table.Id]
                        );
                        break;
                    default:
                        break;
                }
            }
        }
    }

    private static HashSet<string> NumbersOf(TableBlock table) =>
        [
            .. table
                .Rows.SelectMany(row => row.Cells)
                .Concat(table.Columns)
                .Append(table.Note ?? "")
                .SelectMany(NumbersIn),
        ];

    // Not those inside of quotation marks, which are the words of a question.
    private static IEnumerable<string> NumbersIn(string text) =>
        Number().Matches(Quoted().Replace(text, "")).Select(match => match.Value.TrimEnd('.', ','));

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?%?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("‘[^’]*(’[a-z][^’]*)*’", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
