namespace SchoolsDigital.Consultations.Questions;

/// <summary>How many questions a page shows.</summary>
public enum SurveyLayout
{
    SectionPerPage,
    QuestionPerPage,
}
