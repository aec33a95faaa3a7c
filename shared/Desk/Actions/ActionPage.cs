using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Actions;

/// <summary>
/// Does one thing to a round: asks for a date or a reason where one is needed, says exactly what will happen, and does it
/// when that is confirmed.
/// </summary>
internal class ActionPage(DeskRounds rounds, ShownSchools schools, RoundActions actions, ILinkIds ids) : IDeskFormPage
{
    /// <summary>The field that says that what will happen was read.</summary>
    public const string ConfirmedField = "confirmed";

    /// <summary>The field of the reason.</summary>
    public const string ReasonField = "reason";

    /// <summary>The field of the contact.</summary>
    public const string ContactField = "contact";

    /// <inheritdoc/>
    public static string Route => RoundPaths.Pattern + "/do/{action}";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (await ReadAsync(visit, ActionId.New(ids), cancellationToken) is not { } found)
        {
            return Page.NotFound();
        }

        var plan = (await actions.PlanAsync(found.Order, cancellationToken))!;
        var isAsking = plan.Mistake is not null;
        var model = new ActionModel(found.File, found.School, found.Order, plan, isAsking, TypedDate.Empty);
        return plan.NotPossible is not null ? NotPossible(model) : Show(model);
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (await ReadAsync(visit, ActionId.Read(form) ?? ActionId.New(ids), cancellationToken) is not { } found)
        {
            return Page.NotFound();
        }

        var typed = TypedDate.Read(form);
        var order = found.Order with
        {
            Until = typed.Date,
            Reason = form.Text(ReasonField),
            Contact = form.Line(ContactField),
        };
        var model = new ActionModel(found.File, found.School, order, ActionPlan.No(""), IsAsking: false, typed);
        if (!form.Has(ConfirmedField))
        {
            return Answer(model with { Plan = (await actions.PlanAsync(order, cancellationToken))! });
        }

        var (outcome, plan) = (await actions.CarryOutAsync(order, cancellationToken))!.Value;
        return outcome == ActionOutcome.Refused
            ? Answer(model with { Plan = plan })
            : Page.SeeOther(ActionBanner.Path(model.Back, order.Id));
    }

    private static PageResult Answer(ActionModel model) =>
        model.Plan switch
        {
            { NotPossible: not null } => NotPossible(model),
            { Mistake: { } mistake } => Page.Invalid<ActionView>(
                model with
                {
                    IsAsking = true,
                },
                [new(FieldOf(model.Order.Kind), mistake)]
            ),
            _ => Show(model),
        };

    private static string FieldOf(ActionKind kind) =>
        kind switch
        {
            ActionKind.Extend => TypedDate.FirstField,
            ActionKind.Invite => ContactField,
            _ => ReasonField,
        };

    private static PageResult Show(ActionModel model) => Page.Ok<ActionView>(model);

    private static PageResult NotPossible(ActionModel model) =>
        new(typeof(NotPossibleView), model, StatusCodes.Status409Conflict);

    private async Task<(RoundFile File, InvitedSchool? School, ActionOrder Order)?> ReadAsync(
        DeskVisit visit,
        string id,
        CancellationToken cancellationToken
    )
    {
        var isForSchool = visit["urn"].Length > 0;
        if (
            ActionWords.Find(visit["action"]) is not { } kind
            || await rounds.FindAsync(visit, cancellationToken) is not { } file
        )
        {
            return null;
        }

        var urn = DeskRounds.UrnOf(visit);
        var school = urn is { } number ? await schools.FindAsync(file, number, cancellationToken) : null;
        return isForSchool && school is null
            ? null
            : (
                file,
                school,
                new ActionOrder(id, kind, file.Round.Ref, school?.Urn, visit.User.Name)
                {
                    Contact = visit.Query(ContactField) ?? "",
                }
            );
    }
}
