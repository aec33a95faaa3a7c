using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Attacks.Reports;

/// <summary>
/// Reads the statistics of a few people's numbers and tries every row of numbers that they fit, once as a stranger and once
/// as each of those who answered.
/// </summary>
public sealed class NumberAttack : Attack
{
    /// <inheritdoc/>
    public override string Name => "numbers";

    /// <inheritdoc/>
    public override string Summary => "Statistics of a few numbers, against every row of numbers that they fit.";

    /// <inheritdoc/>
    public override int Tries => 20_000;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Try(int number)
    {
        var random = new Random(number);
        var people = 2 + (number % 2);
        var (count, most) = (people + random.Next(1, 6 - people + 2), random.Next(6, 11));
        int[] truth = [.. NumbersOf(random, count, most).Order()];
        return [.. Learn(truth, most, people)];
    }

    /// <summary>Publishes numbers, each of another school, and says what can be learned.</summary>
    /// <param name="truth">In ascending order.</param>
    /// <param name="most">The highest that the survey allows; the lowest is nought.</param>
    /// <param name="people">How many people a figure must count.</param>
    public static IEnumerable<string> Learn(int[] truth, int most, int people)
    {
        var round = new SampleRound(
            SampleQuestions.Survey(new NumberQuestion("n", "How many?") { Least = 0, Most = most })
        );
        foreach (var given in truth)
        {
            round.Answer(round.Invite(Sector.Primary), null, ("n", new NumberAnswer(given)));
        }

        var table = round.Results(new PrivacyRule(people, 1)).Find("n")!;
        if (!table.All.Base.IsShown)
        {
            return [];
        }

        var reader = new NumberReader(people);
        int[][] rows =
        [
            .. NumberReader
                .Rows(truth.Length, most)
                .Where(row => reader.Fits(row, table.All.Numbers!) && NumberReader.Fits(row, table)),
        ];
        return
        [
            .. NumberReader.Learn(rows, truth, 2, 2, people),
            .. truth.Distinct().SelectMany(own => LearnInside(rows, truth, own, people)),
        ];
    }

    internal static IEnumerable<int> NumbersOf(Random random, int count, int most)
    {
        var usual = random.Next(most + 1);
        var kind = random.Next(4);
        return Enumerable
            .Range(0, count)
            .Select(place =>
                kind == 0 && place > 0 ? usual
                : kind == 1 ? random.Next(random.Next(1, most + 2))
                : kind == 2 && random.Next(2) == 0 ? usual
                : random.Next(most + 1)
            );
    }

    private static IEnumerable<string> LearnInside(int[][] rows, int[] truth, int own, int people) =>
        NumberReader
            .Learn(
                [.. rows.Where(row => row.Contains(own)).Select(row => Without(row, own))],
                Without(truth, own),
                1,
                2,
                people - 1
            )
            .Select(learned => $"who gave {own} knows: {learned}");

    private static int[] Without(int[] row, int number)
    {
        var place = Array.IndexOf(row, number);
        return [.. row[..place], .. row[(place + 1)..]];
    }
}
