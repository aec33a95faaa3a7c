using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Consultations.Files.Surveys;

/// <summary>Reads what each kind of question has of its own.</summary>
internal sealed class QuestionKinds
{
    private delegate Question KindReader(string code, string text, FileGroup group);

    private readonly OptionReader options;
    private readonly Func<FileCursor, Question>? followUp;
    private readonly Dictionary<string, KindReader> kinds;

    /// <param name="followUp">Reads a follow-up; null where a question cannot have one, being one itself.</param>
    public QuestionKinds(OptionReader options, Func<FileCursor, Question>? followUp)
    {
        this.options = options;
        this.followUp = followUp;
        kinds = new()
        {
            ["one-choice"] = (code, text, group) =>
                new OneChoiceQuestion(code, text, options.ForOneChoice(group["options"])),
            ["several-choices"] = SeveralChoices,
            ["scale"] = (code, text, group) => new ScaleQuestion(code, text, ScaleReader.Read(group)),
            ["matrix"] = Matrix,
            ["ranking"] = Ranking,
            ["number"] = Number,
            ["short-text"] = (code, text, group) =>
                new ShortTextQuestion(code, text)
                {
                    MaxLength = MaxLength(group, ShortTextQuestion.LongestAllowed, 200),
                },
            ["long-text"] = (code, text, group) =>
                new LongTextQuestion(code, text)
                {
                    MaxLength = MaxLength(group, LongTextQuestion.LongestAllowed, LongTextQuestion.LongestAllowed),
                },
        };

        if (followUp is not null)
        {
            kinds.Add("yes-no", YesNo);
        }
    }

    /// <summary>Reads a question of the kind that the group names.</summary>
    public Question Read(string code, string text, FileGroup group)
    {
        var kind = group["kind"].OneOf("a kind of question", kinds.Keys.ToDictionary(known => known), "");
        if (kind.Length > 0)
        {
            return kinds[kind](code, text, group.Also(kind));
        }

        group.IgnoreTheRest();
        return new ShortTextQuestion(code, text);
    }

    private SeveralChoicesQuestion SeveralChoices(string code, string text, FileGroup group)
    {
        var (leastAt, mostAt) = (group.Optional("atLeast"), group.Optional("atMost"));
        var choices = options.ForSeveralChoices(group["options"]);
        var count = Math.Max(choices.Count, 1);
        var least = leastAt.Whole(1, count, 1);
        var most = mostAt.Whole(1, count, count);
        if (most < least)
        {
            mostAt.Error($"Nobody can choose at least {least} and at most {most}.", $"Write {least} or more.");
        }

        return new(code, text, choices) { AtLeast = least, AtMost = mostAt.IsPresent ? most : null };
    }

    private static MatrixQuestion Matrix(string code, string text, FileGroup group)
    {
        var statements = group["statements"]
            .Entries((statement, words) => new MatrixStatement(statement.Code(), words.Line()));
        return new(code, text, statements, ScaleReader.Read(group));
    }

    private RankingQuestion Ranking(string code, string text, FileGroup group)
    {
        var choices = options.ForRanking(group["options"]);
        var count = Math.Max(choices.Count, 1);
        return new(code, text, choices, group.Optional("places").Whole(1, count, count));
    }

    private static NumberQuestion Number(string code, string text, FileGroup group)
    {
        var (leastAt, mostAt) = (group.Optional("least"), group.Optional("most"));
        var question = new NumberQuestion(code, text)
        {
            Unit = group.Optional("unit").LineOrNull(),
            Least = leastAt.Number(),
            Most = mostAt.Number(),
            Decimals = group.Optional("decimals").Whole(0, 6, 0),
        };

        if (question.Most < question.Least)
        {
            mostAt.Error(
                $"No number is {question.Least} or more and {question.Most} or less.",
                $"Write {question.Least} or more."
            );
        }

        return question;
    }

    private YesNoQuestion YesNo(string code, string text, FileGroup group)
    {
        var (followUpAt, afterAt) = (group.Optional("followUp"), group.Optional("followUpAfter"));
        var words = new Dictionary<string, string>
        {
            [YesNoQuestion.Yes] = YesNoQuestion.Yes,
            [YesNoQuestion.No] = YesNoQuestion.No,
        };
        var question = new YesNoQuestion(code, text)
        {
            FollowUp = followUpAt.IsPresent ? followUp!(followUpAt) : null,
            FollowUpAfter = afterAt.OneOf("an answer that can be followed up", words, YesNoQuestion.Yes),
        };

        if (afterAt.IsPresent && question.FollowUp is null)
        {
            afterAt.Error("There is no follow-up.", "Take this line out, or add \"followUp\".");
        }

        return question;
    }

    private static int MaxLength(FileGroup group, int most, int usual) =>
        group.Optional("maxLength").Whole(1, most, usual);
}
