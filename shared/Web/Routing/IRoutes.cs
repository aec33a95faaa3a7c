using Microsoft.AspNetCore.Routing;

namespace SchoolsDigital.Web.Routing;

/// <summary>
/// The routes of one part of the service. Registered as a singleton and mapped by both hosts. Nothing may stand under
/// <c>/admin</c> or <c>/runtime</c>, which belong to the Functions host.
/// </summary>
public interface IRoutes
{
    /// <summary>Maps the routes.</summary>
    void Map(IEndpointRouteBuilder endpoints);
}
