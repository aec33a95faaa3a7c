using SchoolsDigital.Browser.Tests.Browsers;

namespace SchoolsDigital.Browser.Tests.Pages;

/// <summary>The coordinator's pages.</summary>
internal static class DeskPages
{
    private const string SignIn = "/desk/sign-in/{link}";

    public static IReadOnlyList<Look> Looks { get; } =
    [
        new("desk-sign-in", SignIn, norfolk => norfolk.DeskLinkAsync()),
        new("desk-sign-in-error", SignIn, norfolk => norfolk.DeskLinkAsync(), Then: SignInAsync),
        new("desk-link-used", SignIn, _ => "/desk/sign-in/used", 410),
        new("desk-sign-in-needed", "/desk", _ => "/desk", 401),
        new("desk-signed-out", "/desk/signed-out"),
        At("desk-signing-out", "/desk/sign-out"),
        At("desk-rounds", "/desk"),
    ];

    private static Look At(string name, string route) => new(name, route) { IsAtDesk = true };

    private static Task SignInAsync(Device device) => device.PressAsync("Sign in");
}
