using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.People;

/// <summary>Leads an owner to the people of their authority, or asks of which if they have several.</summary>
internal sealed class AuthoritiesPage(SeenAuthorities authorities) : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => DeskHome.People;

    /// <inheritdoc/>
    public static bool IsForOwners => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        var own = (await authorities.ListAsync(visit.User, cancellationToken))
            .Where(authority => visit.User.RoleIn(authority.Code) == DeskRole.Owner)
            .ToList();
        return own is [var only] ? Page.SeeOther(PeoplePaths.Of(only.Code)) : Page.Ok<AuthoritiesView>(own);
    }
}
