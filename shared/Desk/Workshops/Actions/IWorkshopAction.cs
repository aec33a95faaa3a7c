namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>One thing that can be done to workshops. First it says what it would do, and then it is confirmed.</summary>
internal interface IWorkshopAction
{
    WorkshopActionKind Kind { get; }

    /// <summary>Whether something is to be typed first.</summary>
    bool Asks { get; }

    /// <summary>What it would do now, down to the number of mails. Changes nothing.</summary>
    Task<WorkshopPlan> PlanAsync(WorkshopTarget target, WorkshopActionForm form, CancellationToken cancellationToken);

    /// <summary>Does what was planned. Safe to call twice.</summary>
    Task CarryOutAsync(WorkshopTarget target, WorkshopActionForm form, CancellationToken cancellationToken);
}
