using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Functions.Mail;
using SchoolsDigital.Functions.SignIn;
using SchoolsDigital.Functions.Storage;
using SchoolsDigital.Functions.Telemetry;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Service;
using SchoolsDigital.Web.Settings;

namespace SchoolsDigital.Functions.Hosting;

/// <summary>Puts the service into the Functions worker, with what is the platform's own.</summary>
public static class FunctionsHost
{
    /// <summary>Adds everything that the triggers ask for.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or cannot be read.</exception>
    public static IServiceCollection AddFunctionsHost(this IServiceCollection services, IConfiguration settings) =>
        services.AddTelemetry(settings).AddAzureStorage(settings).AddSendGridMail(settings).AddServiceOfHost(settings);

    /// <summary>Adds all of it but what stands behind the ports to storage and mail.</summary>
    internal static IServiceCollection AddServiceOfHost(this IServiceCollection services, IConfiguration settings) =>
        services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(KeySettings.ReadLinkKeys(settings))
            .AddSingleton(KeySettings.ReadResponseKeys(settings))
            .AddDurableWorkflows(ServiceCatalogue.Create())
            .AddSingleton(PlatformGuard.Of(settings, Environment.GetEnvironmentVariable))
            .AddSingleton<IDeskSignIn, AppServiceSignIn>()
            .AddSchoolsDigital(settings.RequireAddress(SettingNames.Address), PagesOf(settings))
            .AddSingleton<PageHost>()
            .AddHostedService<StoreReadiness>()
            .AddSingleton<RoundWatch>()
            .AddSingleton<TimerTasks>()
            .AddSingleton<SharedWork, MailDispatch>()
            .AddSingleton<SharedWork, SchoolCounting>();

    private static WebOptions PagesOf(IConfiguration settings) =>
        new()
        {
            Site = new()
            {
                ServiceName = "Consultations of schools",
                AuthorityName = settings.Require(SettingNames.AuthorityName),
                ContactEmail = settings.Require(SettingNames.ContactEmail),
            },
            // The Functions host passes requests on from this computer, with the header as the platform's front end wrote it:
            // whatever the visitor claimed, and behind it the visitor's own address.
            Proxies = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")],
        };
}
