namespace SchoolsDigital.Consultations.Questions;

/// <summary>The scales that most surveys use, by name, so that rounds and authorities word them alike.</summary>
internal static class CommonScales
{
    public static IReadOnlyDictionary<string, Scale> All { get; } =
        new Dictionary<string, Scale>
        {
            ["agreement"] = Of(
                "Strongly disagree",
                "Disagree",
                "Neither agree nor disagree",
                "Agree",
                "Strongly agree"
            ),
            ["quality"] = Of("Very poor", "Poor", "Fair", "Good", "Very good"),
            ["satisfaction"] = Of("Very dissatisfied", "Dissatisfied", "Neither", "Satisfied", "Very satisfied"),
            ["importance"] = Of("Not important", "Slightly important", "Important", "Very important", "Essential"),
            ["frequency"] = Of("Never", "Less than monthly", "Monthly", "Weekly", "Daily"),
            ["confidence"] = Of("Not confident", "Slightly confident", "Fairly confident", "Very confident"),
        };

    private static Scale Of(params string[] points) =>
        new([.. points.Select(text => new ScalePoint(text.ToLowerInvariant().Replace(' ', '-'), text))]);
}
