using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Tallies;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Tests.Figures;

/// <summary>A round as large as Norfolk’s: 454 schools asked, about 945 people of 200 schools answering, the same for the same seed.</summary>
public sealed class NorfolkRound
{
    private static readonly (Sector Sector, int Schools, int Answering, int Pupils)[] Shape =
    [
        (Sector.Nursery, 3, 2, 90),
        (Sector.Primary, 342, 140, 190),
        (Sector.Secondary, 55, 36, 900),
        (Sector.Special, 16, 11, 110),
        (Sector.AlternativeProvision, 2, 1, 60),
        (Sector.College, 4, 3, 1600),
        (Sector.Independent, 32, 7, 320),
    ];

    private static readonly string[] Roles =
    [
        "head",
        "leadership",
        "teacher",
        "teacher",
        "teacher",
        "ict",
        "business",
        "support",
    ];

    private readonly Random random;

    private NorfolkRound(int seed) => random = new(seed);

    public static SampleRound Make(int seed, int people = 945, double agreement = 0.62, int shift = 0)
    {
        var maker = new NorfolkRound(seed);
        var round = new SampleRound(NorfolkSurvey.Survey);
        List<AskedSchool> answering = [];
        foreach (var (sector, schools, sending, pupils) in Shape)
        {
            for (var school = 0; school < schools; school++)
            {
                var invited = round.Invite(sector, (int)(pupils * (0.4 + (1.3 * maker.random.NextDouble()))));
                if ((school + shift) * sending / schools != (school + shift + 1) * sending / schools)
                {
                    answering.Add(invited);
                }
            }
        }

        // One from every school that answers, the rest wherever there are many staff.
        for (var person = 0; person < people; person++)
        {
            var school = person < answering.Count ? answering[person] : maker.Larger(answering);
            maker.Answer(round, school, agreement);
        }

        for (var draft = 0; draft < 38; draft++)
        {
            round.Begin(answering[draft]);
        }

        return round;
    }

    private AskedSchool Larger(List<AskedSchool> schools)
    {
        while (true)
        {
            var school = schools[random.Next(schools.Count)];
            if (random.Next(2_000) < 200 + school.School.Pupils)
            {
                return school;
            }
        }
    }

    private void Answer(SampleRound round, AskedSchool school, double agreement)
    {
        var role = random.Next(12) == 0 ? null : Roles[random.Next(Roles.Length)];
        var mood = agreement + ((school.School.Urn % 7) - 3) * 0.04;
        List<(string, Answer)> answers = [];
        foreach (var question in NorfolkSurvey.Survey.Questions)
        {
            var shown =
                question.ShowWhen?.Holds(new(role, null, school.School.Sector), code => Given(answers, code)) ?? true;
            shown &= question.Code != "contract-ends" || Given(answers, "contract")?.Chose("yes") == true;
            if (shown && (question.Required || random.Next(100) < 93) && AnswerTo(question, mood) is { } answer)
            {
                answers.Add((question.Code, answer));
            }
        }

        round.Answer(school, role, [.. answers]);
    }

    private static Answer? Given(List<(string Code, Answer Answer)> answers, string code) =>
        answers.Find(answer => answer.Code == code).Answer;

    private Answer? AnswerTo(Question question, double mood) =>
        question switch
        {
            MatrixQuestion matrix => new MatrixAnswer(
                matrix.Statements.ToDictionary(
                    statement => statement.Code,
                    statement => Point(matrix.Scale, mood + Lean(statement.Code))
                )
            ),
            ScaleQuestion scale => new ChoiceAnswer(Point(scale.Scale, mood)),
            OneChoiceQuestion one => new ChoiceAnswer(one.Options[Falling(one.Options.Count)].Code),
            YesNoQuestion => new ChoiceAnswer(random.NextDouble() < mood ? "yes" : "no"),
            SeveralChoicesQuestion several => Several(several, mood),
            RankingQuestion ranking => new RankingAnswer([
                .. ranking
                    .Options.OrderBy(option => random.NextDouble() - Lean(option.Code))
                    .Take(3)
                    .Select(option => option.Code),
            ]),
            NumberQuestion { Unit: "£" } => new NumberAnswer(
                Math.Round((decimal)Math.Exp(7 + (3.2 * random.NextDouble())), 0)
            ),
            NumberQuestion => new NumberAnswer(random.Next(2, 30) / 2m),
            _ => random.Next(5) == 0 ? new TextAnswer("The connection fails whenever the library opens.") : null,
        };

    private ChoicesAnswer Several(SeveralChoicesQuestion question, double mood)
    {
        var chosen = question
            .Options.Where(option => !option.IsExclusive && random.NextDouble() < (mood / 1.4) + Lean(option.Code))
            .ToArray();
        return new(chosen.Length > 0 ? [.. chosen.Select(option => option.Code)] : [question.Options[^1].Code]);
    }

    private string Point(Scale scale, double mood)
    {
        if (scale.DontKnow is not null && random.Next(20) == 0)
        {
            return Scale.DontKnowCode;
        }

        var sum = Enumerable.Range(0, 4).Count(_ => random.NextDouble() < mood);
        return scale.Points[sum].Code;
    }

    private int Falling(int options)
    {
        var option = 0;
        while (option < options - 1 && random.NextDouble() > 0.51)
        {
            option++;
        }

        return option;
    }

    // Some statements find more agreement than others, always the same ones.
    private static double Lean(string code) => (code.Sum(letter => letter) % 11 / 25.0) - 0.2;
}
