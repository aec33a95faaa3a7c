using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.People;

/// <summary>Somebody with a role: an owner changes it or takes it away, invites them again, and ends their sessions.</summary>
internal sealed class PersonPage(
    RoleStore roles,
    DeskLinks links,
    DeskLetters letters,
    IDeskSignIn signIn,
    ILinkIds ids
) : IDeskFormPage
{
    /// <summary>The field of the button that was pressed.</summary>
    public const string ButtonField = "do";

    /// <summary>The button that gives another role.</summary>
    public const string ChangeButton = "change";

    /// <summary>The button that takes the role away.</summary>
    public const string RemoveButton = "remove";

    /// <summary>The button that sends the invitation again.</summary>
    public const string InviteButton = "invite";

    /// <summary>The button that ends all sessions.</summary>
    public const string EndButton = "end";

    private const string LastOwner =
        "They are the only owner. Make somebody else an owner first, or nobody could invite people any more";

    /// <inheritdoc/>
    public static string Route => PeoplePaths.Pattern + "/{person}";

    /// <inheritdoc/>
    public static bool IsForOwners => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (await ModelAsync(visit, cancellationToken) is not { } model)
        {
            return Gone(visit);
        }

        var done = visit.Query(PeoplePaths.DoneParameter) switch
        {
            InviteButton => "The invitation is on its way again.",
            EndButton => "They are signed out everywhere.",
            _ => null,
        };
        return Page.Ok<PersonView>(model with { Done = done });
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (await ModelAsync(visit, cancellationToken) is not { } model)
        {
            return Gone(visit);
        }

        var by = (visit.User.Name, Once: ActionId.Read(form) ?? ActionId.New(ids));
        var (authority, person) = (model.Authority, model.Person);
        switch (form.Line(ButtonField))
        {
            case ChangeButton when InviteForm.ReadRole(form) is { } role:
                var changed = await roles.ChangeAsync(authority, person.Id, role, by, cancellationToken);
                return Answer(model, changed, InviteForm.RoleField, by.Once);
            case RemoveButton:
                var removed = await roles.RemoveAsync(authority, person.Id, by, cancellationToken);
                return Answer(model, removed, InviteForm.RoleField, by.Once);
            case InviteButton:
                await letters.InviteAsync(authority, person, by, cancellationToken);
                return Page.SeeOther(Done(model, InviteButton));
            case EndButton:
                await links.EndAllAsync(person.Id, cancellationToken);
                return Page.SeeOther(Done(model, EndButton));
            default:
                return Page.Invalid<PersonView>(model, [new(InviteForm.RoleField, "Select what they may do")]);
        }
    }

    // Somebody else has just removed them, or the way back led here.
    private static IResult Gone(DeskVisit visit) => Page.SeeOther(PeoplePaths.Of(visit[DeskAccess.AuthorityParameter]));

    private static IResult Answer(PersonModel model, RoleOutcome outcome, string field, string once) =>
        outcome == RoleOutcome.LastOwner
            ? Page.Invalid<PersonView>(model, [new(field, LastOwner)])
            : Page.SeeOther(PeoplePaths.Done(model.Authority, once));

    private static string Done(PersonModel model, string what) =>
        $"{PeoplePaths.Of(model.Authority, model.Person.Id)}?{PeoplePaths.DoneParameter}={what}";

    private async Task<PersonModel?> ModelAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        var authority = visit[DeskAccess.AuthorityParameter];
        var known = await roles.ReadAsync(authority, cancellationToken);
        return known.Find(visit["person"]) is { } person
            ? new(
                authority,
                person,
                known.IsLastOwner(person),
                signIn.SendsLinks ? await links.SessionsOfAsync(person.Id, cancellationToken) : null,
                ActionId.New(ids)
            )
            : null;
    }
}
