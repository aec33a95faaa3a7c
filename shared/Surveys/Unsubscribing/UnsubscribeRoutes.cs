using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Surveys.Unsubscribing;

/// <summary>The pages by which people stop mail about surveys, and get it again.</summary>
internal sealed class UnsubscribeRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFormPage<UnsubscribePage>();
        endpoints.MapFormPage<ResubscribePage>();
    }
}
