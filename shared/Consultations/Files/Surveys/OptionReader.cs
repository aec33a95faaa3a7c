using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Privacy;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Consultations.Files.Surveys;

/// <summary>Reads options: a code with its text, or with a group where there is more to say.</summary>
internal sealed class OptionReader(AnswerPrivacy privacy)
{
    public IReadOnlyList<ChoiceOption> ForOneChoice(FileCursor at) => Read(at, mayExclude: false, mayAskForWords: true);

    public IReadOnlyList<ChoiceOption> ForSeveralChoices(FileCursor at) =>
        Read(at, mayExclude: true, mayAskForWords: true);

    public IReadOnlyList<ChoiceOption> ForRanking(FileCursor at) => Read(at, mayExclude: false, mayAskForWords: false);

    private IReadOnlyList<ChoiceOption> Read(FileCursor at, bool mayExclude, bool mayAskForWords)
    {
        List<FileCursor> others = [];
        var options = at.Entries(
            (code, value) =>
                value.IsText
                    ? new(code.Code(), value.Line())
                    : value.Group("option", group => Option(code.Code(), group))
        );

        if (at.IsPresent && options.Count < 2)
        {
            at.Error("There must be two options or more.", "Add what else can be chosen.");
        }

        foreach (var second in others.Skip(1))
        {
            second.Error("Another option asks for words already.", "Keep one \"other\" in a question.");
        }

        return options;

        ChoiceOption Option(string code, FileGroup group)
        {
            var (other, exclusive, followUp) = (
                group.Optional("other"),
                group.Optional("exclusive"),
                group.Optional("followUp")
            );
            var option = new ChoiceOption(code, group["text"].Line())
            {
                Hint = group.Optional("hint").LineOrNull(),
                IsOther = other.Flag(),
                IsExclusive = exclusive.Flag(),
                FollowUp = followUp.LineOrNull(),
            };

            if (option.IsOther)
            {
                others.Add(other);
            }

            Refuse(
                other,
                option.IsOther && !mayAskForWords,
                "A ranking cannot ask for words.",
                "Take \"other\" out, and ask in a question of its own."
            );
            Refuse(
                exclusive,
                option.IsExclusive && !mayExclude,
                "Only one option can be chosen here anyway.",
                "Take \"exclusive\" out."
            );
            Refuse(
                followUp,
                followUp.IsPresent && privacy == AnswerPrivacy.Anonymous,
                "Nobody can follow this up: the answers are anonymous.",
                "Take \"followUp\" out, or set privacy.answers to attributed."
            );
            return option;
        }
    }

    private static void Refuse(FileCursor at, bool wrong, string what, string howToMend)
    {
        if (wrong)
        {
            at.Error(what, howToMend);
        }
    }
}
