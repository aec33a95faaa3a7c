using FsCheck;
using FsCheck.Fluent;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Tests.Surveys;

/// <summary>Surveys, respondents and forms that nobody would think of.</summary>
internal static class SurveyGenerators
{
    private static readonly string[] OptionCodes = ["a", "b", "other", "none"];
    private static readonly string[] Roles = ["head", "technician"];

    private static readonly ChoiceOption[] Options =
    [
        new("a", "A"),
        new("b", "B"),
        new("other", "Other") { IsOther = true },
        new("none", "None") { IsExclusive = true },
    ];

    private static readonly Scale Scale = new([new("a", "A"), new("b", "B")]) { DontKnow = "Don’t know" };

    public static Gen<Survey> Survey { get; } =
        from count in Gen.Choose(1, 8)
        from questions in Gen.CollectToArray(Enumerable.Range(0, count), Question)
        from cut in Gen.Choose(0, count)
        from layout in Gen.Elements(Enum.GetValues<SurveyLayout>())
        from sectionRule in Condition(0)
        select new Survey([
            new("one", "One", questions[..cut]) { ShowWhen = sectionRule },
            new("two", "Two", questions[cut..]),
        ])
        {
            Layout = layout,
        };

    public static Gen<RespondentProfile> Respondent { get; } =
        from role in Gen.Elements([null, .. Roles])
        from sector in Gen.Elements<Sector?>(null, Sector.Primary, Sector.Special)
        select new RespondentProfile(role, null, sector);

    /// <summary>What a browser, or somebody with worse in mind, may send for one field.</summary>
    public static Gen<string[]> Values { get; } =
        Gen.OneOf(
            Gen.SubListOf(OptionCodes).Select(codes => codes.ToArray()),
            Gen.Elements("yes", "no", "dont-know", "12", "1.50", "1,200", "-3", "£7").Select(value => new[] { value }),
            ArbMap.Default.GeneratorFor<string?>().Select(value => new[] { value ?? "" }),
            Gen.Constant(Array.Empty<string>())
        );

    public static Gen<FormFields> Form(Survey survey) =>
        Gen.CollectToArray(survey.Questions.SelectMany(Fields), name => Values.Select(values => (name, values)))
            .Select(sent => sent.Aggregate(FormFields.Empty, (form, field) => form.With(field.name, field.values)));

    private static IEnumerable<string> Fields(Question question) =>
        [
            FieldNames.Of(question.Code),
            FieldNames.OtherOf(question.Code),
            FieldNames.PartOf(question.Code, "a"),
            FieldNames.PartOf(question.Code, "b"),
        ];

    private static Gen<Question> Question(int index) =>
        from kind in Gen.Choose(0, 8)
        from required in ArbMap.Default.GeneratorFor<bool>()
        from rule in Condition(index)
        select OfKind(kind, $"q{index}") with
        {
            Required = required,
            ShowWhen = rule,
        };

    private static Question OfKind(int kind, string code) =>
        kind switch
        {
            0 => new OneChoiceQuestion(code, "One?", Options),
            1 => new SeveralChoicesQuestion(code, "Several?", Options) { AtMost = 2 },
            2 => new ScaleQuestion(code, "Scale?", Scale),
            3 => new MatrixQuestion(code, "Matrix?", [new("a", "A"), new("b", "B")], Scale),
            4 => new RankingQuestion(code, "Rank?", Options, 3),
            5 => new NumberQuestion(code, "Number?")
            {
                Decimals = 2,
                Least = -10,
                Most = 2_000,
            },
            6 => new ShortTextQuestion(code, "Short?"),
            7 => new LongTextQuestion(code, "Long?"),
            _ => new YesNoQuestion(code, "Yes or no?") { FollowUp = new ShortTextQuestion($"{code}-more", "More?") },
        };

    // Conditions may name questions that do not exist, come later, or have no such option: none of them may ever hold.
    private static Gen<ShowWhen?> Condition(int before) =>
        Gen.OneOf(
            Gen.Constant<ShowWhen?>(null),
            Gen.Elements(Roles).Select(role => (ShowWhen?)new ShowWhen { Roles = [role] }),
            Gen.Constant<ShowWhen?>(new ShowWhen { Sectors = [Sector.Special] }),
            from question in Gen.Choose(0, before + 1)
            from options in Gen.SubListOf(["a", "b", "other", "none", "yes", "no", "dont-know"])
            select (ShowWhen?)new ShowWhen { Answers = [new($"q{question}", [.. options])] }
        );
}
