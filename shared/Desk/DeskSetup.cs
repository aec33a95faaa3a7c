using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SchoolsDigital.Consultations.Ledgers;
using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Desk.Failures;
using SchoolsDigital.Desk.Imports;
using SchoolsDigital.Desk.Rounds;
using SchoolsDigital.Desk.Schools;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Desk.Starts;
using SchoolsDigital.Invitations.InvitedSchools;
using SchoolsDigital.Mail;
using SchoolsDigital.Storage;
using SchoolsDigital.Web;

namespace SchoolsDigital.Desk;

/// <summary>Puts the desk into a host.</summary>
public static class DeskSetup
{
    /// <summary>
    /// Adds the pages, after <see cref="WebSetup.AddSchoolsDigitalWeb"/>. A host whose users sign in elsewhere adds its
    /// <see cref="IDeskSignIn"/> before this is called; otherwise it is by one-time link.
    /// </summary>
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<DeskSessions>();
        services.AddSingleton<DeskCookie>();
        services.AddSingleton<DeskLinks>();
        services.TryAddSingleton<IDeskSignIn, LinkSignIn>();
        services.TryAddSingleton(_ => new DeskTokens());
        services.AddSingleton<DeskRounds>();
        services.AddSingleton<SchoolDirectory>();
        services.AddSingleton<ActionBanner>();
        services.AddSingleton<StartPlans>();
        services.AddSingleton<RoundFailures>();
        services.AddSingleton<DeskImports>();
        services.AddSingleton<ImportAuthorities>();
        services.AddSingleton<IRoutes, DeskRoutes>();
        return services.AddRoundActions();
    }

    private static IServiceCollection AddRoundActions(this IServiceCollection services) =>
        services
            .AddSingleton<IRoundAction, ExtendAction>()
            .AddSingleton<IRoundAction, HoldAction>()
            .AddSingleton<IRoundAction, ResumeAction>()
            .AddSingleton<IRoundAction, RemindAction>()
            .AddSingleton<IRoundAction, SendAgainAction>()
            .AddSingleton<IRoundAction, CloseAction>()
            .AddSingleton<IRoundAction, CancelAction>()
            .AddSingleton<IRoundAction, StartAgainAction>()
            .AddSingleton<RoundWorkflows>()
            .AddSingleton<RoundRestart>()
            .AddSingleton(found => new RoundActions(
                found.GetRequiredService<ITableStore>(),
                found.GetRequiredService<RoundFiles>(),
                found.GetRequiredService<ShownSchools>(),
                found.GetRequiredService<Outbox>(),
                found.GetRequiredService<Ledger>(),
                found.GetRequiredService<TimeProvider>(),
                found.GetServices<IRoundAction>()
            ));
}
