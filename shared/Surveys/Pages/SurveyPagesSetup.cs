using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Invitations.InvitedSchools;
using SchoolsDigital.Invitations.Links;
using SchoolsDigital.Mail;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Web;

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
        services.TryAddSingleton<ContactStore>();
        services.TryAddSingleton<Suppressions>();
        services.TryAddSingleton<StirredSchools>();
        services.TryAddSingleton<Responses>();
        services.AddSingleton<SurveyDoor>();
        services.AddSingleton<ColleagueLinks>();
        services.AddSingleton<IRoutes, SurveyRoutes>();
        return services;
    }
}
