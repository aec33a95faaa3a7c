using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Consultations.ReportPlans;

namespace SchoolsDigital.Consultations.Files;

/// <summary>Reads which earlier round the results are compared with, question by question.</summary>
internal static class ComparisonReader
{
    public static Comparison Read(FileGroup group, Survey survey) =>
        new(group["round"].Code(), group["questions"].Entries((code, at) => Question(code, at, survey)));

    private static QuestionComparison Question(FileCursor code, FileCursor at, Survey survey)
    {
        var question = code.Code();
        if (survey.Find(question) is null)
        {
            code.Error(
                $"No question of the survey has the code \"{question}\".",
                Known.Suggest(question, survey.Questions.Select(known => known.Code), "Use one of")
            );
        }

        return at.Group(
            "questionComparison",
            group => new QuestionComparison(
                question,
                group.Optional("was") is { IsPresent: true } was ? was.Code() : question,
                group["how"].OneOf("a degree of comparability", WordsOf<Comparability>.All, Comparability.Break),
                group.Optional("note").WordsOrNull()
            )
        );
    }
}
