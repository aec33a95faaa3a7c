using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Web;

namespace SchoolsDigital.Desk;

/// <summary>The pages of the desk. Only those by which people sign in and out do not go through the door.</summary>
internal sealed class DeskRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFormPage<SignInPage>();
        endpoints.MapFormPage<SignOutPage>();
        endpoints.MapPage<SignedOutPage>();
        endpoints.MapDeskPage<DeskHome>();
    }
}
