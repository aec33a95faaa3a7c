using Microsoft.Extensions.Configuration;
using SchoolsDigital.Functions.Hosting;

namespace SchoolsDigital.Functions.SignIn;

/// <summary>How the platform guards the host.</summary>
/// <param name="IsGuarded">Whether App Service authentication stands before every request.</param>
/// <param name="Tenant">The tenant whose people may come in.</param>
internal sealed record PlatformGuard(bool IsGuarded, string Tenant)
{
    /// <summary>
    /// What the platform puts into the environment where it guards the door; its own host trusts the header on no other
    /// ground. An application setting of this name would say it too, so none may be made: whoever may make one may do
    /// everything, but by mistake it would let anybody in. <c>infra/check-sign-in</c> sees that it is true.
    /// </summary>
    public const string PlatformGuards = "WEBSITE_AUTH_ENABLED";

    /// <summary>Asks the environment.</summary>
    /// <exception cref="InvalidOperationException">The door is guarded, and the tenant is not given.</exception>
    public static PlatformGuard Of(IConfiguration settings, Func<string, string?> environment)
    {
        var isGuarded = bool.TryParse(environment(PlatformGuards), out var value) && value;
        return new(
            isGuarded,
            isGuarded ? settings.Require(SettingNames.SignInTenant) : settings[SettingNames.SignInTenant] ?? ""
        );
    }
}
