using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Attacks.Reports;

/// <summary>Small surveys.</summary>
public static class SampleQuestions
{
    public static Scale Agreement { get; } =
        new([new("1", "Disagree"), new("2", "Neither"), new("3", "Agree")]) { DontKnow = "Don’t know" };

    public static OneChoiceQuestion One(string code = "one", int options = 3) =>
        new(code, $"Which one ({code})?", Options(options));

    public static SeveralChoicesQuestion Several(string code = "several", int options = 4) =>
        new(code, $"Which of these ({code})?", Options(options));

    public static ChoiceOption[] Options(int count) =>
        [.. Enumerable.Range(0, count).Select(option => new ChoiceOption($"o{option}", $"Option {option}"))];

    public static Survey Survey(params Question[] questions) => new([new("s", "Section", questions)]);

    public static Survey SurveyWithRoles(params Question[] questions) =>
        new([new("s", "Section", questions)])
        {
            Roles = [new("head", "Head teacher"), new("teacher", "Teacher"), new("ict", "Technician")],
        };

    /// <summary>A round in which each school sends one response, all of one sector: the options that are given, in order.</summary>
    public static SampleRound OneEach(Survey survey, string code, params (string Option, int Count)[] answers)
    {
        var round = new SampleRound(survey);
        foreach (var (option, count) in answers)
        {
            for (var person = 0; person < count; person++)
            {
                round.Answer(round.Invite(Sector.Primary), null, (code, new ChoiceAnswer(option)));
            }
        }

        return round;
    }
}
