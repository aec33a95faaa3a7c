using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Attacks.Reports;

/// <summary>
/// Publishes every way in which so many people could have answered on a scale, with this very program: whatever looks the
/// same is possible. The ends of a scale that are counted together must not tell how many chose one of their points.
/// </summary>
public sealed class ScaleAttack : Attack
{
    private const int Least = 3;

    /// <inheritdoc/>
    public override string Name => "scales";

    /// <inheritdoc/>
    public override string Summary =>
        "Scales with their ends counted together, against every round that looks the same.";

    /// <inheritdoc/>
    public override int Tries => 24;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Try(int number)
    {
        var (points, people) = (4 + (number % 2), Least + (number / 2));
        return
        [
            .. NumbersOf(points, people)
                .GroupBy(answers => Shown(answers, apart: null))
                .SelectMany(same => Learn([.. same], points)),
        ];
    }

    private static IEnumerable<string> Learn(int[][] same, int points) =>
        same[0].Sum() < Least
            ? []
            : Enumerable
                .Range(0, points)
                .Where(point =>
                    same.Select(answers => answers[point]).Distinct().Count() == 1 && Shown(same[0], point) == "c"
                )
                .Select(point => $"{same[0][point]} chose point {point + 1}: {string.Join(' ', same[0])}");

    // What is shown of all points, or of one.
    private static string Shown(int[] answers, int? apart)
    {
        var scale = new Scale([.. answers.Select((_, point) => new ScalePoint($"{point}", $"Point {point}"))]);
        var round = new SampleRound(SampleQuestions.Survey(new ScaleQuestion("s", "How good?", scale)));
        foreach (var (point, count) in answers.Index())
        {
            for (var person = 0; person < count; person++)
            {
                round.Answer(round.Invite(Sector.Primary), null, ("s", new ChoiceAnswer($"{point}")));
            }
        }

        var table = round.Results(new PrivacyRule(Least, 1)).Find("s")!;
        var shown = table.Options.Zip(table.All.Options, (option, figure) => (option.Code, Words: $"{figure.People}"));
        return apart is { } one
            ? shown.FirstOrDefault(point => point.Code == $"{one}").Words is { Length: > 0 } words
                ? words
                : "c"
            : string.Join(' ', shown.Select(point => $"{point.Code}={point.Words}"));
    }

    private static IEnumerable<int[]> NumbersOf(int points, int people) =>
        points == 1
            ?
            [
                [people],
            ]
            : Enumerable
                .Range(0, people + 1)
                .SelectMany(first => NumbersOf(points - 1, people - first).Select(rest => (int[])[first, .. rest]));
}
