using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Answers;

/// <summary>What stands on one page: questions of one section, none of which is shown because of another on the same page.</summary>
/// <param name="Id">The first question's code, by which the page is addressed.</param>
public sealed record SurveyStep(string Id, SurveySection Section, IReadOnlyList<Question> Questions)
{
    /// <summary>Reads the page into a sheet: what is right is taken over even where something else is wrong.</summary>
    public StepCheck Read(AnswerSheet sheet, FormFields fields)
    {
        List<AnswerError> errors = [];

        foreach (var question in Questions)
        {
            Take(question);
            if ((question as YesNoQuestion)?.FollowUpTo(sheet[question.Code]) is { } followUp)
            {
                Take(followUp);
            }
        }

        return new(sheet, errors);

        void Take(Question question)
        {
            var check = question.Check(fields);
            errors.AddRange(check.Errors);
            sheet = check.Errors.Count == 0 ? sheet.With(question.Code, check.Answer) : sheet;
        }
    }

    /// <summary>The fields of the page as the sheet fills them.</summary>
    public FormFields Write(AnswerSheet sheet) =>
        FormFields.Of(
            from question in Questions.SelectMany(question => question.WithFollowUp)
            let answer = sheet[question.Code]
            where answer is not null
            select question.Write(answer)
        );
}
