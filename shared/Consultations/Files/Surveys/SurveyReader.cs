using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Privacy;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Consultations.Files.Surveys;

/// <summary>Reads what is asked.</summary>
internal static class SurveyReader
{
    public static Survey Read(FileGroup group, AnswerPrivacy privacy)
    {
        var minutes = group.Optional("minutes");
        var layout = group.Optional("layout");
        var roles = Choices(group.Optional("roles"), (code, text) => new RespondentRole(code, text));
        var scopes = Choices(group.Optional("scopes"), (code, text) => new RespondentScope(code, text));
        var routing = new RoutingReader([.. roles.Select(role => role.Code)], [.. scopes.Select(scope => scope.Code)]);
        var questions = new QuestionReader(routing, new OptionReader(privacy));
        var sectionCodes = new UniqueCodes("section");

        var sections = group["sections"]
            .Items(item => item.Group("section", section => Section(section, sectionCodes, questions, routing)));
        if (group.Optional("sections").IsPresent && !sections.Any(section => section.Questions.Count > 0))
        {
            group.Optional("sections").Error("The survey asks nothing.", "Add a section with a question.");
        }

        routing.CheckEarlierQuestions();
        return new(sections)
        {
            Roles = roles,
            Scopes = scopes,
            Layout = layout.OneOf("a layout", WordsOf<SurveyLayout>.All, SurveyLayout.SectionPerPage),
            Minutes = minutes.IsPresent ? minutes.Whole(1, 120, 1) : null,
        };
    }

    private static SurveySection Section(
        FileGroup group,
        UniqueCodes codes,
        QuestionReader questions,
        RoutingReader routing
    )
    {
        // Before its questions, because a section cannot be shown because of what it asks.
        var showWhen = routing.Read(group.Optional("showWhen"));
        return new(codes.Take(group["code"]), group["title"].Line(), group["questions"].Items(questions.Read))
        {
            Introduction = group.Optional("introduction").WordsOrNull(),
            ShowWhen = showWhen,
        };
    }

    private static IReadOnlyList<T> Choices<T>(FileCursor at, Func<string, string, T> make) =>
        at.Entries((code, text) => make(code.Code(), text.Line()));
}
