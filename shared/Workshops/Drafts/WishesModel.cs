using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Drafts;

/// <summary>What the page shows on which sessions are ranked that somebody would wait for.</summary>
/// <param name="Sessions">Those that are full.</param>
/// <param name="Chosen">What was chosen before, the dearest first; "" for no further choice.</param>
/// <param name="Back">Where the page was reached from.</param>
/// <param name="Start">The first page of the link.</param>
/// <param name="Shown">The version of the draft that it shows; null where a booking is changed.</param>
public sealed record WishesModel(
    IReadOnlyList<Session> Sessions,
    IReadOnlyList<string> Chosen,
    string Back,
    string Start,
    string? Shown
)
{
    private const int MostChoices = 3;

    /// <summary>How many choices there are.</summary>
    public int Choices => Math.Min(MostChoices, Sessions.Count);

    /// <summary>The name of a choice's field, from 1.</summary>
    public static string FieldOf(int choice) => $"choice-{choice}";
}
