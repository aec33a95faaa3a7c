using SchoolsDigital.Desk.Frame;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>Everything that is done to series and sessions goes through here: planned, confirmed as it was shown, done and noted.</summary>
internal sealed class WorkshopActions(IEnumerable<IWorkshopAction> actions, WorkshopLedger ledger)
{
    private readonly Dictionary<WorkshopActionKind, IWorkshopAction> actions = actions.ToDictionary(action =>
        action.Kind
    );

    /// <summary>Whether something is to be typed before the action can be planned.</summary>
    public bool Asks(WorkshopActionKind kind) => actions[kind].Asks;

    /// <summary>What the action would do now. Changes nothing.</summary>
    public Task<WorkshopPlan> PlanAsync(
        WorkshopActionKind kind,
        WorkshopTarget target,
        WorkshopActionForm form,
        CancellationToken cancellationToken
    ) => actions[kind].PlanAsync(target, form, cancellationToken);

    /// <summary>Does what was planned. Safe to call twice with one form.</summary>
    public async Task CarryOutAsync(
        WorkshopActionKind kind,
        WorkshopTarget target,
        WorkshopActionForm form,
        WorkshopPlan plan,
        DeskVisit visit,
        string once,
        CancellationToken cancellationToken
    )
    {
        await actions[kind].CarryOutAsync(target, form, cancellationToken);
        await ledger.NoteAsync(target.Series, plan.LedgerLine, visit, once, cancellationToken, plan.NeedsALook);
    }
}
