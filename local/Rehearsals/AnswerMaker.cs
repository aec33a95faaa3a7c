using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>What the people of a rehearsal have in mind: one answer for each person and question, by the plan's tendencies.</summary>
public sealed class AnswerMaker(RehearsalPlan plan, StratifiedDraws draws)
{
    private const double UsualSkip = 4;
    private const double UsualSkipOfWords = 75;

    private static readonly Tendency None = new();

    /// <summary>What a person answers; null where they leave the question out.</summary>
    public Answer? Answer(Question question, int person)
    {
        var tendency = plan.Answers.GetValueOrDefault(question.Code, None);
        var usual = question is ShortTextQuestion or LongTextQuestion ? UsualSkipOfWords : UsualSkip;
        if (!question.Required && draws.Of($"{question.Code}|skip", person) < (tendency.Skip ?? usual) / 100)
        {
            return null;
        }

        return question switch
        {
            OneChoiceQuestion one => One(one, tendency, person),
            ScaleQuestion scale => new ChoiceAnswer(Pick(question.Code, scale.Scale.Codes, tendency, person)),
            YesNoQuestion yesNo => new ChoiceAnswer(Pick(question.Code, yesNo.RoutingOptions, tendency, person)),
            SeveralChoicesQuestion several => Several(several, tendency, person),
            MatrixQuestion matrix => new MatrixAnswer(
                matrix.Statements.ToDictionary(
                    statement => statement.Code,
                    statement => Pick($"{question.Code}/{statement.Code}", matrix.Scale.Codes, tendency, person)
                )
            ),
            RankingQuestion ranking => new RankingAnswer([.. Order(ranking, tendency, person).Take(ranking.Places)]),
            NumberQuestion number => new NumberAnswer(Number(number, tendency, person)),
            _ => new TextAnswer(Words(question.Code, tendency, person)),
        };
    }

    /// <summary>One of some options, such as the values of radio buttons.</summary>
    public string PickOne(string question, IEnumerable<string> options, int person) =>
        Pick(question, options, plan.Answers.GetValueOrDefault(question, None), person);

    private string Pick(string subject, IEnumerable<string> options, Tendency tendency, int person)
    {
        List<(string Option, double Weight)> weighed =
        [
            .. options.Select(option =>
                (option, tendency.Options.Count == 0 ? 1 : tendency.Options.GetValueOrDefault(option))
            ),
        ];
        var left = draws.Of(subject, person) * weighed.Sum(option => option.Weight);
        foreach (var (option, weight) in weighed)
        {
            left -= weight;
            if (left < 0)
            {
                return option;
            }
        }

        return weighed[^1].Option;
    }

    private ChoiceAnswer One(OneChoiceQuestion question, Tendency tendency, int person)
    {
        var picked = Pick(question.Code, question.Options.Select(option => option.Code), tendency, person);
        var isOther = question.Options.First(option => option.Code == picked).IsOther;
        return new(picked, isOther ? Words(question.Code, tendency, person) : null);
    }

    private ChoicesAnswer Several(SeveralChoicesQuestion question, Tendency tendency, int person)
    {
        var wanted = question
            .Options.Select(option =>
                (Option: option, Keenness: Keenness(question.Code, option.Code, tendency, person))
            )
            .OrderByDescending(option => option.Keenness)
            .ToList();
        var chosen = wanted.Where(option => option.Keenness > 0 && !option.Option.IsExclusive).ToList();
        if (chosen.Count < question.AtLeast)
        {
            chosen = wanted.Exists(option => option.Option.IsExclusive)
                ? [wanted.First(option => option.Option.IsExclusive)]
                : [.. wanted.Take(question.AtLeast)];
        }

        var within = chosen.Take(question.AtMost ?? int.MaxValue).Select(option => option.Option).ToHashSet();
        return new(
            [.. question.Options.Where(within.Contains).Select(option => option.Code)],
            within.Any(option => option.IsOther) ? Words(question.Code, tendency, person) : null
        );
    }

    private IEnumerable<string> Order(RankingQuestion question, Tendency tendency, int person) =>
        question
            .Options.OrderByDescending(option => Keenness(question.Code, option.Code, tendency, person))
            .Select(option => option.Code);

    private double Keenness(string question, string option, Tendency tendency, int person) =>
        (tendency.Options.Count == 0 ? 30 : tendency.Options.GetValueOrDefault(option)) / 100
        - draws.Of($"{question}/{option}", person);

    private decimal Number(NumberQuestion question, Tendency tendency, int person)
    {
        var least = tendency.Least ?? question.Least ?? 0;
        var most = tendency.Most ?? question.Most ?? least + 100;

        // More people are near the least than near the most.
        var draw = (decimal)Math.Pow(draws.Of(question.Code, person), 2);
        return Math.Round(least + (draw * (most - least)), question.Decimals);
    }

    private string Words(string question, Tendency tendency, int person) =>
        tendency.Words.Count == 0
            ? "Something else"
            : tendency.Words[(int)(draws.Of($"{question}|words", person) * tendency.Words.Count)];
}
