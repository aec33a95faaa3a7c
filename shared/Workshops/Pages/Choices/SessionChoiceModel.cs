using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages.Choices;

/// <summary>What the page shows on which a session is chosen.</summary>
/// <param name="Sessions">Those that take bookings.</param>
/// <param name="Places">How many places each of them has for this person.</param>
/// <param name="Chosen">The value that was chosen before; null where none was.</param>
/// <param name="CanWait">Whether there is anything to wait for.</param>
/// <param name="Back">Where the page was reached from.</param>
/// <param name="Start">The first page of the link.</param>
/// <param name="Shown">The version of the draft that it shows; null where a booking is changed.</param>
public sealed record SessionChoiceModel(
    IReadOnlyList<Session> Sessions,
    IReadOnlyList<int> Places,
    string? Chosen,
    bool CanWait,
    string Back,
    string Start,
    string? Shown
)
{
    /// <summary>The name of the field, and the id that an error leads to.</summary>
    public const string Field = "session";

    /// <summary>The value for waiting. A code holds no underscore.</summary>
    public const string Wait = "_wait";
}
