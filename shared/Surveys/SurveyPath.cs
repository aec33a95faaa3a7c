namespace SchoolsDigital.Surveys;

/// <summary>
/// The way of one respondent through a survey: what is shown, given who they are and what they have answered so far.
/// Found anew after every answer; costs one walk over the questions.
/// </summary>
public sealed class SurveyPath
{
    private readonly Dictionary<string, Answer?> shown = [];
    private readonly List<SurveyStep> steps = [];
    private readonly List<Question> missing = [];

    private SurveyPath() { }

    /// <summary>The pages in order. There is always at least one while the survey shows anything.</summary>
    public IReadOnlyList<SurveyStep> Steps => steps;

    /// <summary>Questions that are shown and required and have no answer yet.</summary>
    public IReadOnlyList<Question> Missing => missing;

    /// <summary>Whether a question is on the path.</summary>
    public bool Shows(string code) => shown.ContainsKey(code);

    /// <summary>The answers that count: those to questions on the path, in a form that the question accepts.</summary>
    public AnswerSheet Finalise(AnswerSheet sheet) =>
        sheet.Only((code, answer) => shown.TryGetValue(code, out var kept) && answer.Equals(kept));

    /// <summary>Finds the way.</summary>
    public static SurveyPath Of(Survey survey, AnswerSheet sheet, RespondentProfile respondent)
    {
        var path = new SurveyPath();

        foreach (var section in survey.Sections)
        {
            if (section.ShowWhen?.Holds(respondent, path.Earlier) != false)
            {
                path.Walk(section, survey.Layout, sheet, respondent);
            }
        }

        return path;
    }

    private void Walk(SurveySection section, SurveyLayout layout, AnswerSheet sheet, RespondentProfile respondent)
    {
        List<Question> page = [];

        foreach (var question in section.Questions)
        {
            if (layout == SurveyLayout.QuestionPerPage || DependsOn(question, page))
            {
                TurnPage();
            }

            if (question.ShowWhen?.Holds(respondent, Earlier) == false)
            {
                continue;
            }

            page.Add(question);
            Show(question, sheet);
            if (question is YesNoQuestion yesNo && yesNo.FollowUpTo(Earlier(yesNo.Code)) is { } followUp)
            {
                Show(followUp, sheet);
            }
        }

        TurnPage();

        void TurnPage()
        {
            if (page.Count > 0)
            {
                steps.Add(new(page[0].Code, section, page));
                page = [];
            }
        }
    }

    private Answer? Earlier(string code) => shown.GetValueOrDefault(code);

    private void Show(Question question, AnswerSheet sheet)
    {
        var answer = sheet[question.Code] is { } given && question.Accepts(given) ? given : null;
        shown.Add(question.Code, answer);
        if (question.Required && answer is null)
        {
            missing.Add(question);
        }
    }

    // Without JavaScript a page cannot show a question because of what is ticked above it: it must come on the next page.
    private static bool DependsOn(Question question, List<Question> page) =>
        question.ShowWhen?.Answers.Any(condition =>
            page.Exists(on => on.WithFollowUp.Any(asked => asked.Code == condition.Question))
        ) == true;
}
