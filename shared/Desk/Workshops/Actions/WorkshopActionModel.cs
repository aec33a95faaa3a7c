using SchoolsDigital.Desk.Paths;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>What the page of an action shows.</summary>
/// <param name="Form">What has been typed so far.</param>
/// <param name="Plan">What would happen; null while something is to be typed.</param>
/// <param name="Once">Names this showing of its form.</param>
public sealed record WorkshopActionModel(
    WorkshopActionKind Kind,
    WorkshopTarget Target,
    WorkshopActionForm Form,
    WorkshopPlan? Plan,
    string Once
)
{
    /// <summary>The field that holds the plan that was shown.</summary>
    public const string ShownField = "shown";

    /// <summary>The words of the action.</summary>
    public WorkshopActionWords Words => WorkshopActionWords.Of(Kind);

    /// <summary>Where the page before this one is.</summary>
    public string Back => BackOf(Target);

    /// <summary>The page of what something is done to.</summary>
    public static string BackOf(WorkshopTarget target) =>
        target.Chosen is { } session
            ? WorkshopDeskPaths.Of(target.Series.Ref, session.Code)
            : WorkshopDeskPaths.Of(target.Series.Ref);
}
