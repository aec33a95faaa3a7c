using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Answers;

/// <summary>
/// The way of one respondent through a survey: what is shown, given who they are and what they have answered so far.
/// Found anew after every answer; costs one walk over the questions. A sheet remembers the last one, because a page asks
/// several times and the next page asks again, and hands it on to the sheets that are made of it: what was accepted on the
/// way before need not be looked at again.
/// </summary>
public sealed class SurveyPath
{
    private readonly Dictionary<string, Answer?> shown = [];
    private readonly List<SurveyStep> steps = [];
    private readonly List<Question> missing = [];
    private readonly Survey survey;
    private readonly RespondentProfile respondent;

    private SurveyPath(Survey survey, RespondentProfile respondent) =>
        (this.survey, this.respondent) = (survey, respondent);

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
        if (sheet.LastPath is { } last && ReferenceEquals(last.survey, survey) && last.respondent == respondent)
        {
            return last;
        }

        var path = new SurveyPath(survey, respondent);
        var known = sheet.LastPath ?? sheet.EarlierPath;
        known = ReferenceEquals(known?.survey, survey) ? known : null;
        foreach (var section in survey.Sections)
        {
            if (section.ShowWhen?.Holds(respondent, path.Earlier) != false)
            {
                path.Walk(section, sheet, known);
            }
        }

        return sheet.Remember(path);
    }

    private void Walk(SurveySection section, AnswerSheet sheet, SurveyPath? known)
    {
        List<Question> page = [];

        foreach (var question in section.Questions)
        {
            if (survey.Layout == SurveyLayout.QuestionPerPage || DependsOn(question, page))
            {
                TurnPage();
            }

            if (question.ShowWhen?.Holds(respondent, Earlier) == false)
            {
                continue;
            }

            page.Add(question);
            Show(question, sheet, known);
            if (question is YesNoQuestion yesNo && yesNo.FollowUpTo(Earlier(yesNo.Code)) is { } followUp)
            {
                Show(followUp, sheet, known);
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

    private void Show(Question question, AnswerSheet sheet, SurveyPath? known)
    {
        var given = sheet[question.Code];
        var answer =
            given is null || known?.Accepted(question, given) == true || question.Accepts(given) ? given : null;
        shown.Add(question.Code, answer);
        if (question.Required && answer is null)
        {
            missing.Add(question);
        }
    }

    private bool Accepted(Question question, Answer given) =>
        shown.TryGetValue(question.Code, out var accepted) && ReferenceEquals(accepted, given);

    // Without JavaScript a page cannot show a question because of what is ticked above it: it must come on the next page.
    private static bool DependsOn(Question question, List<Question> page) =>
        question.ShowWhen?.Answers.Any(condition =>
            page.Exists(on => on.WithFollowUp.Any(asked => asked.Code == condition.Question))
        ) == true;
}
