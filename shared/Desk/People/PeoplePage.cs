using Microsoft.AspNetCore.Http;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.People;

/// <summary>Who may use the desk of an authority: an owner sees them, and invites others.</summary>
internal sealed class PeoplePage(
    SeenAuthorities authorities,
    RoleStore roles,
    RoleLedger changes,
    DeskLetters letters,
    IDeskSignIn signIn,
    ILinkIds ids,
    TimeProvider clock
) : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => PeoplePaths.Pattern;

    /// <inheritdoc/>
    public static bool IsForOwners => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (await FindAsync(visit, cancellationToken) is not { } authority)
        {
            return Page.NotFound();
        }

        var model = await ModelAsync(authority, InviteForm.Empty, cancellationToken);
        var done = visit.Query(PeoplePaths.DoneParameter) is { Length: > 0 } once
            ? RoleLedger.Find(model.Changes, once)?.What
            : null;
        return Page.Ok<PeopleView>(model with { Done = done });
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(visit, cancellationToken) is not { } authority)
        {
            return Page.NotFound();
        }

        var typed = InviteForm.Read(form);
        var once = ActionId.Read(form) ?? ActionId.New(ids);
        var known = await roles.ReadAsync(authority.Code, cancellationToken);
        // The second press of the button finds the person there, and says what the first has done.
        var errors = RoleLedger.Find(await changes.ReadAsync(authority.Code, cancellationToken), once) is null
            ? typed.Check(known)
            : [];
        if (errors.Count > 0)
        {
            return Page.Invalid<PeopleView>(await ModelAsync(authority, typed, cancellationToken), errors);
        }

        var person = new DeskPerson(typed.Email, typed.Name, typed.Role!.Value, clock.GetUtcNow());
        var by = (visit.User.Name, once);
        if (await roles.AddAsync(authority.Code, person, by, cancellationToken) is RoleOutcome.AlreadyThere)
        {
            IReadOnlyList<FieldError> taken = [new(InviteForm.EmailField, "Somebody else has just invited them")];
            return Page.Invalid<PeopleView>(await ModelAsync(authority, typed, cancellationToken), taken);
        }

        await letters.InviteAsync(authority.Code, person, by, cancellationToken);
        return Page.SeeOther(PeoplePaths.Done(authority.Code, once));
    }

    private async Task<Authority?> FindAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        (await authorities.ListAsync(visit.User, cancellationToken)).FirstOrDefault(authority =>
            string.Equals(authority.Code, visit[DeskAccess.AuthorityParameter], StringComparison.Ordinal)
        );

    private async Task<PeopleModel> ModelAsync(
        Authority authority,
        InviteForm typed,
        CancellationToken cancellationToken
    ) =>
        new(
            authority,
            await roles.ReadAsync(authority.Code, cancellationToken),
            await changes.ReadAsync(authority.Code, cancellationToken),
            typed,
            ActionId.New(ids)
        )
        {
            SendsLinks = signIn.SendsLinks,
        };
}
