using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SchoolsDigital.Desk.SignIn;
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
        services.AddSingleton<IRoutes, DeskRoutes>();
        return services;
    }
}
