using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Desk.People;

/// <summary>The pages that say who may use the desk, and where people are signed in.</summary>
internal sealed class PeopleRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDeskPage<AuthoritiesPage>();
        endpoints.MapDeskFormPage<PeoplePage>();
        endpoints.MapDeskFormPage<PersonPage>();
        endpoints.MapDeskFormPage<SessionsPage>();
    }
}
