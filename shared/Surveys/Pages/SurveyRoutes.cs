using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Surveys.Pages.Answering;
using SchoolsDigital.Surveys.Pages.Checking;
using SchoolsDigital.Surveys.Pages.Starting;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Surveys.Pages;

/// <summary>The pages by which staff answer.</summary>
internal sealed class SurveyRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFormPage<StartPage>();
        endpoints.MapFormPage<SchoolStartPage>();
        endpoints.MapFormPage<OwnLinkPage>();
        endpoints.MapFormPage<StepPage>();
        endpoints.MapFormPage<CheckPage>();
        endpoints.MapPage<SentPage>();
    }
}
