using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Surveys.Pages.Starting;
using SchoolsDigital.Surveys.Pages.Visits;
using SchoolsDigital.Web;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Surveys.Pages;

/// <summary>Puts the survey pages into a host.</summary>
public static class SurveyPagesSetup
{
    /// <summary>
    /// Adds the pages, after <see cref="WebSetup.AddSchoolsDigitalWeb"/>. The host adds its stores, its
    /// <see cref="ResponseKeys"/> and its <see cref="LinkAddresses"/>.
    /// </summary>
    public static IServiceCollection AddSurveyPages(this IServiceCollection services)
    {
        services.TryAddSingleton<RoundStore>();
        services.TryAddSingleton<RoundFiles>();
        services.TryAddSingleton<InvitedSchoolStore>();
        services.TryAddSingleton<InvitationStore>();
        services.TryAddSingleton<SchoolsToCount>();
        services.TryAddSingleton<ResponseStore>();
        services.AddSingleton<SurveyAccess>();
        services.AddSingleton<ColleagueLinks>();
        services.TryAddSingleton<OwnLinkMails>();
        services.AddSingleton<IRoutes, SurveyRoutes>();
        return services;
    }
}
