using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Attacks.Reports;

/// <summary>Reads the statistics of two sectors' numbers and of all, and tries every pair of rows that they fit.</summary>
public sealed class SectorNumberAttack : Attack
{
    /// <inheritdoc/>
    public override string Name => "sectors";

    /// <inheritdoc/>
    public override string Summary =>
        "Medians of sectors beside the statistics of all, against every pair of rows that they fit.";

    /// <inheritdoc/>
    public override int Tries => 300;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Try(int number)
    {
        const int People = 2;
        const int Most = 3;
        var random = new Random(number);
        int[][] truth =
        [
            [.. NumberAttack.NumbersOf(random, random.Next(3) == 0 ? random.Next(2, 16) : 16, Most).Order()],
            [.. NumberAttack.NumbersOf(random, 16, Most).Order()],
        ];
        var table = Publish(truth, Most, People);
        if (!table.All.Base.IsShown)
        {
            return [];
        }

        var reader = new NumberReader(People);
        (int[] First, int[] Second)[] rows =
        [
            .. from first in NumberReader.Rows(truth[0].Length, Most)
            from second in NumberReader.Rows(truth[1].Length, Most)
            let all = (int[])[.. first.Concat(second).Order()]
            where reader.Fits(all, table.All.Numbers!) && NumberReader.Fits(all, table)
            select (first, second),
        ];
        (int[] First, int[] Second)[] told =
        [
            .. rows.Where(row => reader.Fits(row.First, NumbersOf(0)) && reader.Fits(row.Second, NumbersOf(1))),
        ];

        // Where most of all gave one number, some of each sector did, whatever is said of sectors.
        return
        [
            .. Learn(told, row => row.First, 0).Except(Learn(rows, row => row.First, 0)),
            .. Learn(told, row => row.Second, 1).Except(Learn(rows, row => row.Second, 1)),
        ];

        NumberSummary NumbersOf(int sector) => table.Of(GroupKind.Sector)[sector].Numbers!;

        IEnumerable<string> Learn(
            (int[] First, int[] Second)[] fitting,
            Func<(int[] First, int[] Second), int[]> of,
            int sector
        ) =>
            table.Of(GroupKind.Sector)[sector].Base.IsShown
                ? NumberReader.Learn([.. fitting.Select(of)], truth[sector], 1, 2, People)
                : [];
    }

    private static ResultTable Publish(int[][] truth, int most, int people)
    {
        var round = new SampleRound(
            SampleQuestions.Survey(new NumberQuestion("n", "How many?") { Least = 0, Most = most })
        );
        foreach (var (sector, numbers) in truth.Index())
        {
            foreach (var given in numbers)
            {
                var school = round.Invite(sector == 0 ? Sector.Primary : Sector.Secondary);
                round.Answer(school, null, ("n", new NumberAnswer(given)));
            }
        }

        return round.Results(new PrivacyRule(people, 1)).Find("n")!;
    }
}
