using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>A question where it stands in the survey.</summary>
internal sealed record Asked(SurveySection Section, Question Question, TableAudience Audience);
