using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Bookings;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>
/// Does one thing to a series: asks for what is needed, says exactly what will happen, and does it when that is confirmed.
/// </summary>
internal class SeriesActionPage(
    SeriesStore store,
    WorkshopActions actions,
    WorkshopLedger ledger,
    ILinkIds ids,
    TimeProvider clock
) : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => $"{WorkshopDeskPaths.SeriesRoute}/do/{{action}}";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (await FindAsync(visit, cancellationToken) is not var (kind, target))
        {
            return Page.NotFound();
        }

        var form = WorkshopActionForm.Of(target);
        var plan = await actions.PlanAsync(kind, target, form, cancellationToken);
        var model = new WorkshopActionModel(kind, target, form, plan, ActionId.New(ids));
        return plan.NotPossible is not null ? NotPossible(model)
            : actions.Asks(kind) ? Page.Ok<WorkshopActionView>(model with { Plan = null })
            : Page.Ok<WorkshopActionView>(model);
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(visit, cancellationToken) is not var (kind, target))
        {
            return Page.NotFound();
        }

        var once = ActionId.Read(form) ?? ActionId.New(ids);
        var back = WorkshopLedger.Path(WorkshopActionModel.BackOf(target), once);
        if (await ledger.HasAsync(target.Series, once, cancellationToken))
        {
            return Page.SeeOther(back);
        }

        var typed = WorkshopActionForm.Read(form);
        var plan = await actions.PlanAsync(kind, target, typed, cancellationToken);
        var shown = form.Has(WorkshopActionModel.ShownField) ? form.Line(WorkshopActionModel.ShownField) : null;
        if (plan is { NotPossible: null, Errors.Count: 0 } && shown == plan.Mark)
        {
            await actions.CarryOutAsync(kind, target, typed, plan, visit, once, cancellationToken);
            return Page.SeeOther(back);
        }

        return Show(new WorkshopActionModel(kind, target, typed, plan, once), wasShown: shown is not null);
    }

    private static PageResult Show(WorkshopActionModel model, bool wasShown) =>
        model.Plan switch
        {
            { NotPossible: not null } => NotPossible(model),
            { Errors: { Count: > 0 } errors } => Page.Invalid<WorkshopActionView>(model with { Plan = null }, errors),
            // Somebody has booked or changed something meanwhile, so that it would not be what was confirmed.
            _ when wasShown => Page.Invalid<WorkshopActionView>(model, [new FieldError("", WorkshopPlan.HasChanged)]),
            _ => Page.Ok<WorkshopActionView>(model),
        };

    private static PageResult NotPossible(WorkshopActionModel model) =>
        new(typeof(WorkshopNotPossibleView), model, StatusCodes.Status409Conflict);

    private async Task<(WorkshopActionKind Kind, WorkshopTarget Target)?> FindAsync(
        DeskVisit visit,
        CancellationToken cancellationToken
    )
    {
        var code = visit["session"];
        if (
            WorkshopActionWords.Find(visit["action"], isForSession: code.Length > 0) is not { } kind
            || await store.FindAsync(visit, cancellationToken) is not var (series, sessions)
        )
        {
            return null;
        }

        var session = sessions.FirstOrDefault(one => one.Code == code);
        return code.Length > 0 && session is null
            ? null
            : (kind, new WorkshopTarget(series, sessions, session, clock.GetUtcNow()));
    }
}
