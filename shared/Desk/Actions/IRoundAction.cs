using SchoolsDigital.Desk.Paths;

namespace SchoolsDigital.Desk.Actions;

/// <summary>
/// One kind of thing that can be done. <see cref="RoundActions"/> asks for the plan before it is carried out, so an
/// implementation may rely on a sound plan of the same order; it must be safe to run twice, also at once and after a crash.
/// </summary>
internal interface IRoundAction
{
    /// <summary>Which kind.</summary>
    ActionKind Kind { get; }

    /// <summary>What the order would do now. Changes nothing.</summary>
    Task<ActionPlan> PlanAsync(ActionTarget target, ActionOrder order, CancellationToken cancellationToken);

    /// <summary>
    /// Carries the order out. Returns what was done, in a sentence for the ledger, where that is known only now; null where
    /// the plan has said it.
    /// </summary>
    Task<string?> CarryOutAsync(ActionTarget target, ActionOrder order, CancellationToken cancellationToken);
}
