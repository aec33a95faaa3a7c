using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Actions;

/// <summary>What an order would do, or why it cannot be carried out.</summary>
/// <param name="Consequences">What will happen, a sentence each.</param>
/// <param name="LedgerLine">What the ledger will say was done.</param>
public sealed record ActionPlan(IReadOnlyList<string> Consequences, string LedgerLine)
{
    /// <summary>Why it does not apply any more; null where it does.</summary>
    public string? NotPossible { get; init; }

    /// <summary>What is wrong with the date, the reason or the choice; null where nothing is.</summary>
    public string? Mistake { get; init; }

    /// <summary>What is worth a second thought; null for nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>What can be chosen from, where something is to be chosen.</summary>
    public IReadOnlyList<ActionChoice> Choices { get; init; } = [];

    /// <summary>Whether it can be carried out as it stands.</summary>
    public bool IsSound => NotPossible is null && Mistake is null;

    /// <summary>It does not apply, and why.</summary>
    public static ActionPlan No(string reason) => new([], "") { NotPossible = reason };

    /// <summary>It does not apply to a school that has closed.</summary>
    public static ActionPlan TooLateFor(InvitedSchool school) =>
        No($"{school.Name} closed at {LondonText.Moment(school.ClosesAt)}. Give it more time first.");

    /// <summary>What was typed is not right, and why.</summary>
    public static ActionPlan Wrong(string mistake) => new([], "") { Mistake = mistake };
}
