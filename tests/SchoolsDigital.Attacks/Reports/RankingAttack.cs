using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Attacks.Reports;

/// <summary>Reads a mean place and tries every way in which people could have placed the option.</summary>
public sealed class RankingAttack : Attack
{
    private const int People = 3;

    // Of four options three are placed: who leaves one out counts for the fourth place.
    private const int Places = 3;

    /// <inheritdoc/>
    public override string Name => "rankings";

    /// <inheritdoc/>
    public override string Summary => "A mean place in a ranking, against every way to place the option.";

    /// <inheritdoc/>
    public override int Tries => 20_000;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Try(int number)
    {
        var random = new Random(number);
        int[] truth = [.. Enumerable.Range(0, Places + 1).Select(_ => random.Next(random.Next(1, 12)))];
        if (Publish(truth) is not var (answered, chose, mean))
        {
            return [];
        }

        int[][] fitting =
        [
            .. from first in Enumerable.Range(0, chose + 1)
            from second in Enumerable.Range(0, chose + 1 - first)
            let third = chose - first - second
            let sum = first + (2 * second) + (3 * third) + (4 * (answered - chose))
            where Math.Round((decimal)sum / answered, 1, MidpointRounding.AwayFromZero) == mean
            select (int[])[first, second, third],
        ];
        return
        [
            .. Enumerable
                .Range(0, Places)
                .Where(place => truth[place] < People)
                .Select(place =>
                    (Place: place, Least: fitting.Min(row => row[place]), Most: fitting.Max(row => row[place]))
                )
                .Where(range => range.Most - range.Least < Math.Min(People, chose))
                .Select(range =>
                    $"{range.Least} to {range.Most} gave it place {range.Place + 1}: {string.Join(' ', truth)}"
                ),
        ];
    }

    private static (int Answered, int Chose, decimal Mean)? Publish(int[] truth)
    {
        var ranking = new RankingQuestion("r", "What first?", SampleQuestions.Options(4), Places);
        var round = new SampleRound(SampleQuestions.Survey(ranking));
        foreach (var (place, count) in truth.Index())
        {
            List<string> order = ["o1", "o2", "o3"];
            if (place < Places)
            {
                order.Insert(place, "o0");
            }

            for (var person = 0; person < count; person++)
            {
                round.Answer(round.Invite(Sector.Primary), null, ("r", new RankingAnswer([.. order.Take(Places)])));
            }
        }

        var all = round.Results(new PrivacyRule(People, 1)).Find("r")!.All;
        return (all.Base.People, all.Options[0].People, all.Options[0].MeanPlace) is ({ } answered, { } chose, { } mean)
            ? (answered, chose, mean)
            : null;
    }
}
