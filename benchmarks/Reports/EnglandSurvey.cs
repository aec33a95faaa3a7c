using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Benchmarks.Reports;

/// <summary>A survey of 25 questions as long as anybody would answer, with every kind of question.</summary>
internal static class EnglandSurvey
{
    private static readonly Scale Agreement = new([
        new("1", "Strongly disagree"),
        new("2", "Disagree"),
        new("3", "Neither"),
        new("4", "Agree"),
        new("5", "Strongly agree"),
    ])
    {
        DontKnow = "Don’t know",
    };

    public static Survey Survey { get; } =
        new([
            .. Enumerable
                .Range(0, 5)
                .Select(section => new SurveySection($"s{section}", $"Section {section + 1}", Questions(section))),
        ])
        {
            Roles = [.. Enumerable.Range(0, 8).Select(role => new RespondentRole($"r{role}", $"Role {role + 1}"))],
        };

    private static Question[] Questions(int section) =>
        [
            new OneChoiceQuestion($"one{section}", "Which one?", Options(6)),
            new SeveralChoicesQuestion($"several{section}", "Which of these?", Options(9)),
            new MatrixQuestion(
                $"matrix{section}",
                "How far do you agree?",
                [.. Enumerable.Range(0, 5).Select(row => new MatrixStatement($"m{row}", $"Statement {row + 1}"))],
                Agreement
            ),
            new RankingQuestion($"ranking{section}", "What comes first?", Options(6), 3),
            new NumberQuestion($"number{section}", "How many?") { Least = 0, Most = 10_000 },
        ];

    private static ChoiceOption[] Options(int count) =>
        [.. Enumerable.Range(0, count).Select(option => new ChoiceOption($"o{option}", $"Option {option + 1}"))];
}
