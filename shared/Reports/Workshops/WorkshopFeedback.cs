using System.Globalization;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Feedback;

namespace SchoolsDigital.Reports.Workshops;

/// <summary>How useful people found a series of workshops, as far as it may be shown. Never what they wrote.</summary>
/// <param name="Answers">The best answer first.</param>
public sealed record WorkshopFeedback(Base All, IReadOnlyList<WorkshopAnswer> Answers)
{
    /// <summary>Too few to show, or nobody at all.</summary>
    public static WorkshopFeedback Hidden { get; } =
        Of(new(new(0, 0), [.. FeedbackQuestion.Answers.Select(_ => new HeadCount(0, 0))]), new());

    /// <summary>Hides what is too small, and what would give it away.</summary>
    public static WorkshopFeedback Of(FeedbackCount count, PrivacyRule rule)
    {
        var (people, schools) = (count.All.People, count.All.Schools);
        var isShown = rule.Allows(people, schools);
        // Colleagues may disagree, so one school can stand behind several answers.
        var mask = LineSuppression.Hide(
            rule,
            [.. count.Answers.Select(said => new Part(said.People, said.Schools) { MostPeople = people })],
            splitsSchools: false
        );
        return new(
            isShown ? new(people, schools) : Base.Hidden,
            [.. count.Answers.Select((said, index) => Answer(index, isShown && !mask[index] ? said : null)).Reverse()]
        );

        WorkshopAnswer Answer(int index, HeadCount? said) =>
            new(
                (index + 1).ToString(CultureInfo.InvariantCulture),
                FeedbackQuestion.Answers[index],
                said is null ? Base.Hidden : new(said.People, said.Schools),
                said is null ? null : (decimal)said.People / people
            );
    }
}
