namespace SchoolsDigital.Surveys;

/// <summary>How many questions a page shows.</summary>
public enum SurveyLayout
{
    SectionPerPage,
    QuestionPerPage,
}
