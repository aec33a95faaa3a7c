using SchoolsDigital.Consultations.Files.Audiences;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Consultations.Files.Surveys;

/// <summary>Reads who is shown what, and checks that it depends only on what has been asked before.</summary>
internal sealed class RoutingReader(IReadOnlyList<string> roles, IReadOnlyList<string> scopes)
{
    private readonly List<Question> asked = [];
    private readonly List<(
        FileCursor At,
        string Question,
        IReadOnlyList<FileCursor> Options,
        int AskedBefore
    )> conditions = [];

    /// <summary>Notes a question, in the order of the survey.</summary>
    public void Asked(Question question) => asked.Add(question);

    public ShowWhen? Read(FileCursor at) =>
        at.IsPresent
            ? at.Group(
                "showWhen",
                group => new ShowWhen
                {
                    Roles = group.Optional("roles").OneOrMore(role => OneOf(role, "a role of the survey", roles)),
                    Scopes = group.Optional("scopes").OneOrMore(scope => OneOf(scope, "a scope of the survey", scopes)),
                    Sectors = group.Optional("sectors").OneOrMore(AudienceReader.Sector),
                    Answers = group.Optional("answers").Entries(Condition),
                }
            )
            : null;

    /// <summary>Checks what was read against the whole survey.</summary>
    public void CheckEarlierQuestions()
    {
        foreach (var (at, code, options, askedBefore) in conditions)
        {
            var index = asked.FindIndex(question => question.Code == code);
            if (index < 0)
            {
                at.Error(
                    $"No question has the code \"{code}\".",
                    Known.Suggest(code, asked[..askedBefore].Select(question => question.Code), "Use an earlier one")
                );
            }
            else if (index >= askedBefore)
            {
                at.Error($"\"{code}\" is not asked before this.", "Move that question up, or this one down.");
            }
            else
            {
                CheckOptions(at, asked[index], options);
            }
        }
    }

    private AnswerCondition Condition(FileCursor at, FileCursor options)
    {
        var code = at.ReadText()?.Value ?? "";
        var each = options.OneOrMore(option => option);
        conditions.Add((at, code, each, asked.Count));
        return new(code, [.. each.Select(option => option.ReadText()?.Value ?? "")]);
    }

    private static void CheckOptions(FileCursor at, Question question, IReadOnlyList<FileCursor> options)
    {
        string[] known = [.. question.RoutingOptions];
        if (known.Length == 0)
        {
            at.Error(
                $"\"{question.Code}\" has no options to choose from.",
                "Depend on a question with one choice, several choices, a scale, or yes and no."
            );
            return;
        }

        foreach (var option in options)
        {
            OneOf(option, $"an option of \"{question.Code}\"", known);
        }
    }

    private static string OneOf(FileCursor at, string noun, IEnumerable<string> known) =>
        at.OneOf(noun, known.Distinct().ToDictionary(word => word), "");
}
