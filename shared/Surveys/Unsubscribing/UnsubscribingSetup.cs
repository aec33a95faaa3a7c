using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Surveys.Unsubscribing;

/// <summary>Puts the pages into a host by which people stop mail about surveys, and get it again.</summary>
public static class UnsubscribingSetup
{
    /// <summary>Adds the pages, after <see cref="Pages.SurveyPagesSetup.AddSurveyPages"/>.</summary>
    public static IServiceCollection AddUnsubscribing(this IServiceCollection services) =>
        services.AddSingleton<Subscribers>().AddSingleton<IRoutes, UnsubscribeRoutes>();
}
