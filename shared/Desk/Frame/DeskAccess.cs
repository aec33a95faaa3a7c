using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.Frame;

/// <summary>
/// Decides who gets to a page of the desk. People who are not signed in get the page that says how. For people without a role
/// in the authority of an address there is no such page, and viewers can only look. A form without a token of the same
/// session is not accepted.
/// </summary>
internal static class DeskAccess
{
    /// <summary>The route parameter that names the authority that a page is about.</summary>
    public const string AuthorityParameter = "authority";

    private static readonly string[] Looking = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Acting = [HttpMethods.Post];

    /// <summary>Maps a page of the desk.</summary>
    public static void MapDeskPage<TPage>(this IEndpointRouteBuilder endpoints)
        where TPage : class, IDeskPage
    {
        var create = ActivatorUtilities.CreateFactory<TPage>([]);
        endpoints.MapMethods(TPage.Route, Looking, http => LookAsync(http, create));
    }

    /// <summary>Maps a page of the desk that has a form.</summary>
    public static void MapDeskFormPage<TPage>(this IEndpointRouteBuilder endpoints)
        where TPage : class, IDeskFormPage
    {
        endpoints.MapDeskPage<TPage>();

        var create = ActivatorUtilities.CreateFactory<TPage>([]);
        endpoints.MapMethods(TPage.Route, Acting, http => ActAsync(http, create));
    }

    /// <summary>Maps a page of the desk that takes a file.</summary>
    public static void MapDeskUploadPage<TPage>(this IEndpointRouteBuilder endpoints)
        where TPage : class, IDeskUploadPage
    {
        endpoints.MapDeskPage<TPage>();

        var create = ActivatorUtilities.CreateFactory<TPage>([]);
        endpoints.MapMethods(TPage.Route, Acting, http => TakeAsync(http, create));
    }

    private static async Task LookAsync<TPage>(HttpContext http, ObjectFactory<TPage> create)
        where TPage : class, IDeskPage
    {
        var user = VisitorOf(http);
        var result = user is null
            ? SignInNeeded.ToLook(http.RequestServices.GetRequiredService<IDeskSignIn>())
            : Refuse(user, LeastRole<TPage>())
                ?? await create(http.RequestServices, []).GetAsync(new(new(http), user), http.RequestAborted);
        await result.ExecuteAsync(http);
    }

    private static async Task ActAsync<TPage>(HttpContext http, ObjectFactory<TPage> create)
        where TPage : class, IDeskFormPage
    {
        var result = VisitorOf(http) is { } user
            ? Refuse(user, LeastRoleToSend<TPage>()) ?? await SendAsync(http, create, user)
            : await SignInAsync(http, TPage.TakesFiles);
        await result.ExecuteAsync(http);
    }

    private static async Task<IResult> SendAsync<TPage>(HttpContext http, ObjectFactory<TPage> create, DeskUser user)
        where TPage : class, IDeskFormPage
    {
        var received = await FormReader.ReadAsync(http, needsToken: true, TPage.TakesFiles);
        return received.Form is { } form
            ? await create(http.RequestServices, []).PostAsync(new(new(http), user), form, http.RequestAborted)
            : received.Refusal!;
    }

    // A form that is not acted on needs no token, and a person who lost their session has none that could be good.
    private static async Task<IResult> SignInAsync(HttpContext http, bool takesFiles)
    {
        var received = await FormReader.ReadAsync(http, needsToken: false, takesFiles);
        return received.Form is { } form
            ? SignInNeeded.AfterTyping(http.RequestServices.GetRequiredService<IDeskSignIn>(), form)
            : received.Refusal!;
    }

    private static async Task TakeAsync<TPage>(HttpContext http, ObjectFactory<TPage> create)
        where TPage : class, IDeskUploadPage
    {
        var user = VisitorOf(http);
        var refusal = user is null
            ? SignInNeeded.ToLook(http.RequestServices.GetRequiredService<IDeskSignIn>())
            : Refuse(user, DeskRole.Coordinator);
        if (refusal is not null)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        var received = await UploadReader.ReadAsync(http, TPage.MaxFileBytes, needsToken: true);
        var result = received.Upload is { } upload
            ? await create(http.RequestServices, []).PostAsync(new(new(http), user!), upload, http.RequestAborted)
            : received.Refusal!;
        if (received.Upload?.File is { } file)
        {
            await file.DrainAsync(http.RequestAborted);
        }

        await result.ExecuteAsync(http);
    }

    /// <summary>Refuses somebody whose role is not enough; null where it is.</summary>
    private static PageResult? Refuse(DeskUser user, DeskRole least) =>
        user.Role is not { } role ? Page.NotFound()
        : role >= least ? null
        : least == DeskRole.Owner ? new(typeof(ForOwnersView), user, StatusCodes.Status403Forbidden)
        : MayOnlyLook(user);

    /// <summary>Refuses somebody who may only look.</summary>
    internal static PageResult MayOnlyLook(DeskUser user) =>
        new(typeof(MayOnlyLookView), user, StatusCodes.Status403Forbidden);

    private static DeskRole LeastRole<TPage>()
        where TPage : IDeskPage =>
        TPage.IsForOwners ? DeskRole.Owner
        : TPage.IsForCoordinators ? DeskRole.Coordinator
        : DeskRole.Viewer;

    private static DeskRole LeastRoleToSend<TPage>()
        where TPage : IDeskFormPage =>
        TPage.IsForOwners ? DeskRole.Owner
        : TPage.TakesFormsOfViewers ? DeskRole.Viewer
        : DeskRole.Coordinator;

    // From here on, the visitor is who they are to the authority of the page: what it shows, and to whom, follows from that.
    private static DeskUser? VisitorOf(HttpContext http)
    {
        var user = http.Features.Get<DeskUser>();
        if (user is not null && http.GetRouteValue(AuthorityParameter) is string authority)
        {
            user = user with { At = authority };
            http.Features.Set(user);
        }

        return user;
    }
}
