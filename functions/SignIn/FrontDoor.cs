using Microsoft.Extensions.Configuration;
using SchoolsDigital.Functions.Hosting;

namespace SchoolsDigital.Functions.SignIn;

/// <summary>How the platform guards the host.</summary>
/// <param name="IsGuarded">Whether App Service authentication stands before every request.</param>
/// <param name="Tenant">The tenant whose people may come in.</param>
internal sealed record FrontDoor(bool IsGuarded, string Tenant)
{
    /// <summary>What the platform puts into the environment, and no setting may stand for, where it guards the door.</summary>
    public const string PlatformGuards = "WEBSITE_AUTH_ENABLED";

    /// <summary>Asks the environment.</summary>
    /// <exception cref="InvalidOperationException">The door is guarded, and the tenant is not given.</exception>
    public static FrontDoor Of(IConfiguration settings, Func<string, string?> environment)
    {
        var isGuarded = bool.TryParse(environment(PlatformGuards), out var value) && value;
        return new(
            isGuarded,
            isGuarded ? settings.Require(SettingNames.SignInTenant) : settings[SettingNames.SignInTenant] ?? ""
        );
    }
}
