using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Tallies;

namespace SchoolsDigital.Figures.Forecasts;

/// <summary>
/// Makes up responses as they usually are: some answers are given often and others seldom. The same responses each time.
/// </summary>
internal sealed class UsualAnswers(Survey survey)
{
    // Of ten people five give the first answer, three the second, and the others one each.
    private static readonly int[] Usual = [0, 1, 0, 2, 0, 1, 0, 3, 1, 0];

    private int person;

    /// <summary>The next response, of somebody at a school.</summary>
    public Response Of(AskedSchool school)
    {
        person++;
        var role = survey.Roles.Count == 0 ? null : survey.Roles[Next(survey.Roles.Count)].Code;
        var answers = survey.Questions.Select(question => KeyValuePair.Create(question.Code, Answer(question)));
        var response = new Response(
            school.Key,
            school.School.Sector,
            school.School.SizeBand,
            ResponseState.Submitted,
            role,
            null,
            AnswerSheet.Of(answers)
        );
        return CountedAnswers.Of(survey, response);
    }

    private int Next(int options) => Usual[person % Usual.Length] % options;

    private Answer Answer(Question question) =>
        question switch
        {
            OneChoiceQuestion one => new ChoiceAnswer(one.Options[Next(one.Options.Count)].Code),
            SeveralChoicesQuestion several => new ChoicesAnswer([several.Options[Next(several.Options.Count)].Code]),
            ScaleQuestion scale => new ChoiceAnswer(Point(scale.Scale)),
            MatrixQuestion matrix => new MatrixAnswer(
                matrix.Statements.ToDictionary(statement => statement.Code, _ => Point(matrix.Scale))
            ),
            YesNoQuestion => new ChoiceAnswer(Next(2) == 0 ? YesNoQuestion.Yes : YesNoQuestion.No),
            RankingQuestion ranking => new RankingAnswer([
                .. Enumerable
                    .Range(0, Math.Min(ranking.Places, ranking.Options.Count))
                    .Select(place =>
                        ranking.Options[(place + Next(ranking.Options.Count)) % ranking.Options.Count].Code
                    ),
            ]),
            NumberQuestion number => new NumberAnswer((number.Least ?? 0) + (person % 10 * number.Step)),
            _ => new TextAnswer("Words"),
        };

    private string Point(Scale scale) => scale.Points[^(1 + Next(scale.Points.Count))].Code;
}
