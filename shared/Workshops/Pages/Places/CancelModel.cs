using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages.Places;

/// <summary>What the page shows before a booking is cancelled.</summary>
/// <param name="Held">The session whose place is given back; null where only a turn is.</param>
public sealed record CancelModel(string Name, Session? Held, string Back)
{
    /// <summary>The hidden field that says which session the page is about.</summary>
    public const string HeldField = "held";

    /// <summary>What the field holds; "" where only a turn is given back.</summary>
    public string Shown => Held?.Code ?? "";
}
