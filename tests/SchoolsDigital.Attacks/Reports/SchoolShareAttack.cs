using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Attacks.Reports;

/// <summary>
/// Reads the share in which each school counts once. Knows of every school how many answered, and works out what the share
/// tells of single schools that the numbers of people and schools beside it do not tell.
/// </summary>
public sealed class SchoolShareAttack : Attack
{
    // One, two or three people of a school answered, so that all shares are sixths.
    private const int Whole = 6;
    private const string Option = "o0";

    /// <inheritdoc/>
    public override string Name => "schools";

    /// <inheritdoc/>
    public override string Summary =>
        "The share in which each school counts once, against every split of every school.";

    /// <inheritdoc/>
    public override int Tries => 2_000;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Try(int number)
    {
        var random = new Random(number);
        var schools = random.Next(3) == 0 ? random.Next(3, 20) : random.Next(20, 24);
        (int Answered, int Chose)[] truth =
        [
            .. Enumerable
                .Range(0, schools)
                .Select(_ => random.Next(1, 4))
                .Select(answered => (answered, random.Next(answered + 1))),
        ];
        if (Publish(truth) is not var (chose, choosing, share, step))
        {
            return [];
        }

        int[] answered = [.. truth.Select(school => school.Answered)];
        var all = Splits(answered, chose, choosing, _ => true);
        var told = Splits(
            answered,
            chose,
            choosing,
            sum => Math.Round((decimal)sum / Whole / schools / step, MidpointRounding.AwayFromZero) * step == share
        );
        return
        [
            .. Enumerable
                .Range(0, schools)
                .Where(school => told[school].Count == 1 && all[school].Count > 1)
                .Select(school =>
                    $"{told[school].Single()} of {answered[school]} in school {school + 1}: {string.Join(' ', truth)}"
                ),
        ];
    }

    private static (int Chose, int Choosing, decimal Share, decimal Step)? Publish((int Answered, int Chose)[] truth)
    {
        var round = new SampleRound(SampleQuestions.Survey(SampleQuestions.One(options: 2)));
        foreach (var (answered, chose) in truth)
        {
            var school = round.Invite(Sector.Primary);
            for (var person = 0; person < answered; person++)
            {
                round.Answer(school, null, ("one", new ChoiceAnswer(person < chose ? Option : "o1")));
            }
        }

        var figure = round.Results(new PrivacyRule(2, 1)).Find("one")!.All.Options[0];
        return (figure.People, figure.Schools, figure.ShareOfSchools) is ({ } people, { } schools, { } share)
            ? (people, schools, share, StepOf(truth.Length))
            : null;
    }

    // As docs/suppression.md says it.
    private static decimal StepOf(int schools) =>
        schools < 40 ? 0.1m
        : schools < 100 ? 0.05m
        : schools < 200 ? 0.02m
        : 0.01m;

    // For every school, how many of it could have chosen the option.
    private static HashSet<int>[] Splits(int[] answered, int chose, int choosing, Func<int, bool> isSum)
    {
        var count = answered.Length;
        var before = new HashSet<(int Chose, int Choosing, int Sum)>[count + 1];
        before[0] = [(0, 0, 0)];
        for (var school = 0; school < count; school++)
        {
            before[school + 1] =
            [
                .. before[school].SelectMany(state => Next(state, answered[school]).Select(next => next.State)),
            ];
        }

        var possible = new HashSet<int>[count];
        HashSet<(int Chose, int Choosing, int Sum)> wanted =
        [
            .. before[count].Where(state => state.Chose == chose && state.Choosing == choosing && isSum(state.Sum)),
        ];
        for (var school = count - 1; school >= 0; school--)
        {
            possible[school] = [];
            HashSet<(int Chose, int Choosing, int Sum)> kept = [];
            foreach (var state in before[school])
            {
                foreach (var (next, split) in Next(state, answered[school]))
                {
                    if (wanted.Contains(next))
                    {
                        possible[school].Add(split);
                        kept.Add(state);
                    }
                }
            }

            wanted = kept;
        }

        return possible;
    }

    private static IEnumerable<((int Chose, int Choosing, int Sum) State, int Split)> Next(
        (int Chose, int Choosing, int Sum) state,
        int answered
    ) =>
        Enumerable
            .Range(0, answered + 1)
            .Select(split =>
                (
                    (state.Chose + split, state.Choosing + (split > 0 ? 1 : 0), state.Sum + (split * Whole / answered)),
                    split
                )
            );
}
