using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Surveys.Pages.Steps;
using SchoolsDigital.Surveys.Pages.Visits;

namespace SchoolsDigital.Surveys.Pages.Checking;

/// <summary>What the check page shows.</summary>
/// <param name="Sections">The answers by section.</param>
/// <param name="Missing">What has to be answered before it can be sent.</param>
/// <param name="IsSent">Whether the answers have been sent before.</param>
/// <param name="Closes">Until when they can be changed, in words.</param>
/// <param name="Back">Where Back leads.</param>
/// <param name="Start">The start page.</param>
public sealed record CheckModel(
    IReadOnlyList<CheckSection> Sections,
    IReadOnlyList<CheckLine> Missing,
    bool IsSent,
    string Closes,
    string Back,
    string Start
)
{
    /// <summary>The mark of what the page shows; see <see cref="ShownAnswers"/>.</summary>
    public string Shown { get; } = ShownAnswers.MarkOf(Sections);

    /// <summary>A response as it stands.</summary>
    public static CheckModel Of(SurveyVisit visit, Response response)
    {
        var walk = SurveyWalk.Of(visit.Survey, response);
        List<CheckSection> sections = [];
        foreach (var section in walk.Sections)
        {
            var steps = walk.Steps.Where(step => step.Section == section);
            sections.Add(new(section.Title, [.. steps.SelectMany(step => Lines(visit, walk, step))]));
        }

        return new(
            sections,
            [.. walk.Path.Missing.Select(question => LineOf(visit, walk, walk.StepOf(question), question))],
            response.State == ResponseState.Submitted,
            LondonText.Moment(visit.School.ClosesAt),
            walk.Steps is [.., var last] ? visit.Addresses.Of(last) : visit.Addresses.Start,
            visit.Addresses.Start
        );
    }

    /// <summary>Where an answer to a question is changed.</summary>
    internal static string ToChange(SurveyVisit visit, SurveyStep step, Question question) =>
        visit.Addresses.ToChange(step, AnchorOf(question));

    /// <summary>The questions of a step with what is saved.</summary>
    internal static IEnumerable<CheckLine> Lines(SurveyVisit visit, SurveyWalk walk, SurveyStep step)
    {
        var sheet = walk.SheetOf(step);
        foreach (var question in step.Questions)
        {
            yield return LineOf(visit, walk, step, question);
            if ((question as YesNoQuestion)?.FollowUpTo(sheet[question.Code]) is { } followUp)
            {
                yield return LineOf(visit, walk, step, followUp);
            }
        }
    }

    private static CheckLine LineOf(SurveyVisit visit, SurveyWalk walk, SurveyStep step, Question question)
    {
        var answer = walk.SheetOf(step)[question.Code];
        return new(
            question.Text,
            answer is null ? [] : AnswerLines.Of(question, answer),
            question.Required,
            ToChange(visit, step, question)
        );
    }

    private static string AnchorOf(Question question) =>
        question is MatrixQuestion { Statements: [var first, ..] }
            ? FieldNames.PartOf(question.Code, first.Code)
            : question.Field;
}
