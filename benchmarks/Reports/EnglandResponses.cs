using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Tallies;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Benchmarks.Reports;

/// <summary>As many schools as England has, and responses that come out of thin air one by one.</summary>
internal static class EnglandResponses
{
    public const int Schools = 24_436;

    public const int Responses = 115_000;

    public static AskedSchool[] Invited { get; } =
    [
        .. Enumerable
            .Range(0, Schools)
            .Select(number => new AskedSchool(
                new()
                {
                    Urn = 100_000 + number,
                    LaCode = 200 + (number % 150),
                    Sector = SectorOf(number),
                    Pupils = 40 + (number * 7919 % 1_400),
                },
                $"{number:x16}"
            )),
    ];

    public static async IAsyncEnumerable<Response> AllAsync()
    {
        for (var number = 0; number < Responses; number++)
        {
            yield return One(number);
        }

        await Task.CompletedTask;
    }

    private static Response One(int number)
    {
        var chance = new Chance(number);
        var school = Invited[chance.Below(Schools)];
        return new(
            school.Key,
            school.School.Sector,
            school.School.SizeBand,
            ResponseState.Submitted,
            $"r{chance.Below(8)}",
            null,
            AnswerSheet.Of(
                EnglandSurvey.Survey.Questions.Select(question =>
                    KeyValuePair.Create(question.Code, AnswerTo(question, chance))
                )
            )
        );
    }

    private static Answer AnswerTo(Question question, Chance chance) =>
        question switch
        {
            OneChoiceQuestion one => new ChoiceAnswer(one.Options[chance.Below(6) * chance.Below(6) / 6].Code),
            SeveralChoicesQuestion several => new ChoicesAnswer([
                .. several
                    .Options.Where(_ => chance.Below(3) == 0)
                    .DefaultIfEmpty(several.Options[0])
                    .Select(option => option.Code),
            ]),
            MatrixQuestion matrix => new MatrixAnswer(
                matrix.Statements.ToDictionary(row => row.Code, _ => matrix.Scale.Points[chance.Below(5)].Code)
            ),
            RankingQuestion ranking => new RankingAnswer([
                .. ranking.Options.Skip(chance.Below(4)).Take(3).Select(option => option.Code),
            ]),
            _ => new NumberAnswer(chance.Below(2_000)),
        };

    private static Sector SectorOf(int number) =>
        (number % 100) switch
        {
            < 70 => Sector.Primary,
            < 84 => Sector.Secondary,
            < 90 => Sector.Independent,
            < 95 => Sector.Special,
            < 97 => Sector.College,
            97 => Sector.AlternativeProvision,
            98 => Sector.AllThrough,
            _ => Sector.Nursery,
        };
}
