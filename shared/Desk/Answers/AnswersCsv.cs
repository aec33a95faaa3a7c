using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Schools;
using SchoolsDigital.Surveys.Pages.Checking;

namespace SchoolsDigital.Desk.Answers;

/// <summary>Writes answers for a spreadsheet: a row for each person, a column for each question. What looks like a formula is written as text.</summary>
internal sealed class AnswersCsv
{
    private readonly CsvText csv = new();
    private readonly Survey survey;

    public AnswersCsv(Survey survey)
    {
        this.survey = survey;
        Row([
            "URN",
            "School",
            "Sector",
            "Number",
            "Who",
            "Email",
            "Role",
            "Answers for",
            .. survey.Questions.Select(question => question.Text),
        ]);
    }

    /// <summary>Adds what one person has sent.</summary>
    public void Add(GivenAnswers given) =>
        Row([
            $"{given.School.Urn}",
            given.School.Name,
            given.School.Sector.Label(),
            $"{given.Invitation.Number}",
            AnswerWords.WhoOf(given),
            given.Contact?.Email ?? "",
            AnswerWords.RoleOf(survey, given.Response),
            AnswerWords.ScopeOf(survey, given.Response),
            .. survey.Questions.Select(question => Words(question, given.Response.Answers)),
        ]);

    public byte[] ToBytes() => csv.ToBytes();

    private static string Words(Question question, AnswerSheet answers) =>
        answers[question.Code] is { } answer ? string.Join('\n', AnswerLines.Of(question, answer)) : "";

    private void Row(IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.Words(cell);
        }

        csv.EndRow();
    }
}
