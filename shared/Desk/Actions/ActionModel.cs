using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Actions;

/// <summary>What the page of an action shows.</summary>
/// <param name="File">The round.</param>
/// <param name="School">The school; null for the whole round.</param>
/// <param name="Order">The order as far as it has been filled in.</param>
/// <param name="Plan">What it would do.</param>
/// <param name="IsAsking">Whether the date or the reason is still to be typed.</param>
/// <param name="Typed">The date as it was typed.</param>
public sealed record ActionModel(
    RoundFile File,
    InvitedSchool? School,
    ActionOrder Order,
    ActionPlan Plan,
    bool IsAsking,
    TypedDate Typed
)
{
    /// <summary>The words of the action.</summary>
    public ActionWords Words => ActionWords.Of(Order.Kind);

    /// <summary>Where the page before this one is.</summary>
    public string Back
    {
        get
        {
            var paths = new RoundPaths(File.Round.Ref);
            return Order.Urn is { } urn ? paths.School(urn) : paths.Home;
        }
    }
}
