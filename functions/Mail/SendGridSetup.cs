using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Service.Checks;
using SchoolsDigital.Web.Routing;
using SendGrid;

namespace SchoolsDigital.Functions.Mail;

/// <summary>Puts SendGrid into the host: the sender, and the address where it reports what became of the mail.</summary>
internal static class SendGridSetup
{
    // Connections are opened anew now and then, so that a change of SendGrid's addresses is noticed.
    private static readonly TimeSpan ConnectionLives = TimeSpan.FromMinutes(5);

    /// <summary>Adds both.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or cannot be read.</exception>
    public static IServiceCollection AddSendGridMail(this IServiceCollection services, IConfiguration settings)
    {
        var key = settings.Require(SettingNames.SendGridKey);
        var host = settings.RequireAddress(SettingNames.SendGridHost);
        services
            .AddSingleton<ISendGridClient>(all => new SendGridClient(
                all.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(SendGrid)),
                new SendGridClientOptions { ApiKey = key, Host = host.OriginalString }
            ))
            .AddHttpClient(nameof(SendGrid), http => http.Timeout = SendGridMailSender.RequestTakes)
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLives, AllowAutoRedirect = false }
            )
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services
            .AddSingleton<IMailSender, SendGridMailSender>()
            .AddSingleton<IHealthCheck>(new SendGridCheck(key))
            .AddSingleton(SendGridSignature.FromSetting(settings[SettingNames.SendGridWebhookKey]))
            .AddSingleton<IRoutes, SendGridEventRoutes>();
    }
}
