using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Figures.Tallies;
using SchoolsDigital.Reports.Exports;
using SchoolsDigital.Schools;
using SchoolsDigital.Tests.Reports.Exports;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Figures;

/// <summary>
/// An attacker who has the whole published file, the register and the survey, sets up every equation and bound that they
/// give, and solves them. Rounds are small, since that is where something is to be found.
/// </summary>
public class LinearAttackTests
{
    private static readonly Survey Asked = SurveyWithRoles(
        One("required") with
        {
            Required = true,
        },
        One("one", 4),
        Several("several", 4),
        new ScaleQuestion("scale", "Agree?", Agreement),
        new YesNoQuestion("yes", "Do you?") { FollowUp = One("why") with { Required = true } },
        One("heads") with
        {
            ShowWhen = new() { Roles = ["head"] },
        },
        One("schools") with
        {
            ShowWhen = new() { Sectors = [Sector.Primary, Sector.Special], Answers = [new("one", ["o0", "o1"])] },
        }
    );

    // The last was the first to find that an answer that everybody must give has a least number as well.
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60), 158];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Write_RandomSmallRound_DeterminesNoHiddenNumber(int seed)
    {
        // Arrange
        var round = RoundOf(seed);
        var matched =
            seed % 2 == 0
                ? round
                    .Schools.Where(school => school.School.Urn % 3 != 0)
                    .Select(school => school.School.Urn)
                    .ToHashSet()
                : null;
        var file = ResultsCsv.Write(Results.Of(round.Tally(), new(), matched));
        var truth = PublishedFile
            .Read(ResultsCsv.Write(Results.Of(round.Tally(), new(0, 0), matched)))
            .ToDictionary(row => row.Key);

        // Act
        var rows = PublishedFile.Read(file);
        var hidden = rows.Where(row => row.People is null && !IsToldByAnother(rows, row)).ToArray();
        var known = SetUp(rows);
        known.Narrow();

        // Assert
        Assert.Empty(known.Solved());
        Assert.All(
            hidden,
            row =>
            {
                var (least, most) = known.Range(NameOf(row));
                Assert.True(least < most, $"{row.Key} must be {least}.");
                Assert.InRange(truth[row.Key].People!.Value, least, most);
            }
        );
        Assert.All(
            hidden.Where(row => IsSchoolsTold(row) && !IsFull(rows, row)),
            row =>
            {
                var (least, most) = known.Range("schools " + NameOf(row));
                Assert.True(least < most, $"{row.Key} must be {least} schools.");
            }
        );
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Write_PublishedAloneAndAYearLaterWithThoseWhoTookPartAgain_DeterminesNoHiddenNumber(int seed)
    {
        // Arrange
        var round = RoundOf(seed);
        var again = round
            .Schools.Where(school => school.School.Urn % 3 != 0)
            .Select(school => school.School.Urn)
            .ToHashSet();
        var alone = PublishedFile
            .Read(ResultsCsv.Write(round.Results()))
            .ToDictionary(row => row.Key, row => (row.People, row.Schools));
        var later = PublishedFile.Read(ResultsCsv.Write(Results.Of(round.Tally(), new(), again)));

        // Act
        PublishedRow[] rows = [.. later.Select(row => Add(row, alone.GetValueOrDefault(row.Key)))];
        var hidden = rows.Where(row => row.People is null && !IsToldByAnother(rows, row)).ToArray();
        var known = SetUp(rows);
        known.Narrow();

        // Assert
        Assert.Empty(known.Solved());
        Assert.All(
            hidden,
            row =>
            {
                var (least, most) = known.Range(NameOf(row));
                Assert.True(least < most, $"{row.Key} must be {least}.");
            }
        );

        static PublishedRow Add(PublishedRow row, (int? People, int? Schools) other) =>
            row with
            {
                People = row.People ?? other.People,
                Schools = row.Schools ?? other.Schools,
            };
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Write_RandomSmallRound_ShowsNothingBelowTheRule(int seed)
    {
        // Arrange
        var round = RoundOf(seed);

        // Act
        var rows = PublishedFile.Read(ResultsCsv.Write(round.Results()));

        // Assert
        var truth = PublishedFile.Read(ResultsCsv.Write(round.Results(new(0, 0)))).ToDictionary(row => row.Key);
        Assert.All(
            rows,
            row =>
            {
                Assert.True(row.People is null or >= 5, $"{row.Key} shows {row.People} people.");
                Assert.True(row.Schools is null or >= 3, $"{row.Key} shows {row.Schools} schools.");
                Assert.True(row.People is null || row.People == truth[row.Key].People);
            }
        );
    }

    private static SampleRound RoundOf(int seed)
    {
        var random = new Random(seed);
        var round = new SampleRound(Asked);
        foreach (var sector in Sectors.All.Where(_ => random.Next(3) > 0))
        {
            for (var school = random.Next(1, 14); school > 0; school--)
            {
                var invited = round.Invite(
                    sector,
                    pupils: sector == Sector.Secondary ? 900 : random.Next(50, 300),
                    people: seed % 3 == 0 ? 3 : null
                );
                for (var person = random.Next(0, seed % 4 == 3 ? 10 : 4); person > 0; person--)
                {
                    Answer(round, invited, random);
                }
            }
        }

        return round;
    }

    private static void Answer(SampleRound round, AskedSchool school, Random random)
    {
        var role = (string?[])["head", "teacher", "ict", null] is var roles
            ? roles[random.Next(random.Next(1, 5))]
            : null;
        List<(string, Answer)> answers = [("required", Choice(random, 3))];
        foreach (var question in Asked.Questions.Skip(1))
        {
            var shown =
                question.ShowWhen?.Holds(
                    new(role, null, school.School.Sector),
                    code => answers.Find(answer => answer.Item1 == code).Item2
                ) != false;
            shown &=
                question.Code != "why" || answers.Exists(answer => answer.Item1 == "yes" && answer.Item2.Chose("yes"));
            if (shown && (question.Required || random.Next(8) > 0))
            {
                answers.Add(
                    (
                        question.Code,
                        question switch
                        {
                            SeveralChoicesQuestion => new ChoicesAnswer([
                                .. Enumerable
                                    .Range(0, 4)
                                    .Where(option => option == 0 || random.Next(option + 1) == 0)
                                    .Select(option => $"o{option}"),
                            ]),
                            ScaleQuestion => new ChoiceAnswer(
                                random.Next(9) == 0 ? Scale.DontKnowCode : $"{1 + random.Next(random.Next(1, 4))}"
                            ),
                            YesNoQuestion => new ChoiceAnswer(random.Next(3) == 0 ? "no" : "yes"),
                            _ => Choice(random, question.Code == "one" ? 4 : 3),
                        }
                    )
                );
            }
        }

        round.Answer(school, role, [.. answers]);
    }

    private static ChoiceAnswer Choice(Random random, int options) =>
        new($"o{random.Next(random.Next(1, options + 1))}");

    private static bool IsSchoolsTold(PublishedRow row) => row is { Option: "answered", Kind: "sector" or "size" };

    // Everybody who said yes had to say why, so the base of the one is the other, which may be shown.
    private static bool IsToldByAnother(IReadOnlyList<PublishedRow> rows, PublishedRow row) =>
        row is { Question: "why", Option: "answered" }
        && rows.Single(yes => yes.Key == (row with { Question = "yes", Option = "yes" }).Key).People is not null;

    // Where every school that was asked took part, or every school that took part answered a question, everybody knows of
    // each sector how many did. It says nothing of people, and only hiding the total would prevent it.
    private static bool IsFull(IReadOnlyList<PublishedRow> rows, PublishedRow row)
    {
        var line = rows.Where(other =>
            (other.Question, other.Kind, other.Option) == (row.Question, row.Kind, row.Option)
        );
        var most = line.Sum(other =>
            rows.Single(asked =>
                asked.Question == ResultsCsv.Participation && (asked.Kind, asked.Group) == (other.Kind, other.Group)
            )
                is var asked
            && row.Question == ResultsCsv.Participation
                ? asked.BaseSchools
                : asked.Schools ?? asked.BaseSchools
        );
        return rows.Single(all => all.Question == row.Question && all.Kind == "all" && all.Option == row.Option).Schools
            == most;
    }

    private static string NameOf(PublishedRow row) => $"{row.Question}/{row.Kind}/{row.Group}/{row.Option}";

    private static Equations SetUp(IReadOnlyList<PublishedRow> rows)
    {
        var known = new Equations();
        var most = rows.Max(row => row.People) ?? 1_000;
        foreach (var row in rows)
        {
            var people = known.Add(NameOf(row), row.People, most);
            if (row.Option == "answered")
            {
                // In the rows on participation the base is the number of schools asked.
                var invited = row.Question == ResultsCsv.Participation ? row.BaseSchools : null;
                var schools = known.Add("schools " + NameOf(row), row.Schools, invited ?? most);
                known.Order(schools, people);
            }
        }

        foreach (var question in rows.GroupBy(row => row.Question))
        {
            AddSums(known, [.. question]);
            AddSurvey(known, [.. question]);
        }

        return known;

        static int Find(Equations known, string name) => known.Add(name, null, 0);

        static void AddSums(Equations known, PublishedRow[] question)
        {
            foreach (var line in question.GroupBy(row => (row.Kind, row.Option)).Where(line => line.Key.Kind != "all"))
            {
                var all = question.Single(row => row.Kind == "all" && row.Option == line.Key.Option);
                known.Sum(line.Select(row => Find(known, NameOf(row))), Find(known, NameOf(all)));
                if (IsSchoolsTold(line.First()))
                {
                    known.Sum(
                        line.Select(row => Find(known, "schools " + NameOf(row))),
                        Find(known, "schools " + NameOf(all))
                    );
                }
            }

            foreach (var group in question.GroupBy(row => (row.Kind, row.Group)))
            {
                var answered = Find(known, NameOf(group.Single(row => row.Option == "answered")));
                int[] options =
                [
                    .. group.Where(row => row.Option != "answered").Select(row => Find(known, NameOf(row))),
                ];
                if (options.Length > 0 && question[0].Question != "several")
                {
                    known.Sum(options, answered);
                }

                foreach (var option in options)
                {
                    known.Order(option, answered);
                }
            }
        }

        static void AddSurvey(Equations known, PublishedRow[] question)
        {
            foreach (
                var row in question.Where(row =>
                    row is { Option: "answered", Question: not ResultsCsv.Participation, Kind: not "took_part_before" }
                )
            )
            {
                var answered = Find(known, NameOf(row));
                var everybody = Find(known, NameOf(row with { Question = ResultsCsv.Participation }));
                known.Order(answered, everybody);
                known.Order(
                    Find(known, "schools " + NameOf(row)),
                    Find(known, "schools " + NameOf(row with { Question = ResultsCsv.Participation }))
                );
                if (row.Question == "required")
                {
                    known.Sum([answered], everybody);
                }

                if (row.Question == "why")
                {
                    known.Sum([answered], Find(known, NameOf(row with { Question = "yes", Option = "yes" })));
                }

                if (row.Question == "schools")
                {
                    var chosen = known.Add(NameOf(row) + " before", null, 10_000);
                    known.Sum(
                        ((string[])["o0", "o1"]).Select(option =>
                            Find(known, NameOf(row with { Question = "one", Option = option }))
                        ),
                        chosen
                    );
                    known.Order(answered, chosen);
                }
            }
        }
    }
}
