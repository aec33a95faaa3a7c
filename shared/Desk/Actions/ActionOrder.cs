using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Actions;

/// <summary>Something that a coordinator wants done.</summary>
/// <param name="Id">Names the wish (see <see cref="ActionId"/>): the same id is carried out once.</param>
/// <param name="Kind">What.</param>
/// <param name="Round">To which round.</param>
/// <param name="Urn">To which of its schools; null for the whole round.</param>
/// <param name="By">Who wants it, as the ledger is to name them.</param>
public sealed record ActionOrder(string Id, ActionKind Kind, RoundRef Round, int? Urn, string By)
{
    /// <summary>The last day to answer, where more time is given.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The id of the contact who is to be invited, where one is.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Why, where it must be said.</summary>
    public string Reason { get; init; } = "";
}
