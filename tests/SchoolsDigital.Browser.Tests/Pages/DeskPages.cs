using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Pages;

/// <summary>The coordinator's pages.</summary>
internal static class DeskPages
{
    private const string SignIn = "/desk/sign-in/{link}";
    private const string Round = "/desk/rounds/{authority}/{round}/";
    private const string Comments = Round + "comments";
    private const string OnBehalf = Round + "on-behalf";
    private const string Open = "/desk/rounds/norfolk/ict-services-2010/";
    private const string Past = "/desk/rounds/norfolk/ict-past-2010/";

    public static IReadOnlyList<Look> Looks { get; } =
    [
        new("desk-sign-in", SignIn, norfolk => norfolk.DeskLinkAsync()),
        new("desk-sign-in-error", SignIn, norfolk => norfolk.DeskLinkAsync(), Then: SignInAsync),
        new("desk-link-used", SignIn, _ => "/desk/sign-in/used", 410),
        new("desk-sign-in-needed", "/desk", _ => "/desk", 401),
        new("desk-signed-out", "/desk/signed-out"),
        At("desk-signing-out", "/desk/sign-out", "/desk/sign-out"),
        At("desk-rounds", "/desk", "/desk"),
        At("desk-comments", Comments, Past + "comments"),
        At("desk-comment-edit", Comments + "/{comment}", Past + "comments", ToFirstCommentAsync),
        At("desk-report", Round + "report", Past + "report"),
        At("desk-paper", Round + "paper", Past + "paper"),
        At("desk-on-behalf", OnBehalf, Open + "on-behalf"),
        At("desk-on-behalf-error", OnBehalf, Open + "on-behalf", FindNothingAsync),
        At("desk-on-behalf-school", OnBehalf + "/{urn}", norfolk => $"{Open}on-behalf/{norfolk.AnInvitation.Urn}"),
    ];

    private static Look At(string name, string route, string address, Func<Device, Task>? then = null) =>
        At(name, route, _ => address, then);

    private static Look At(
        string name,
        string route,
        Func<NorfolkInNovember, string> address,
        Func<Device, Task>? then = null
    ) => new(name, route, address, then: then) { IsAtDesk = true };

    private static Task FindNothingAsync(Device device) => device.PressAsync("Find the school");

    private static Task ToFirstCommentAsync(Device device) =>
        device.FollowAsync(() => device.Page.GetByText("Take words out").First.ClickAsync());

    private static Task SignInAsync(Device device) => device.PressAsync("Sign in");
}
