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
/// The one door to the desk. Whoever is not signed in gets the page that says how; whoever may only look gets no further
/// than looking; a form without a token of the same session is not accepted.
/// </summary>
internal static class DeskAccess
{
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
        endpoints.MapMethods(TPage.Route, Acting, http => ActAsync(http, create, TPage.TakesFiles));
    }

    /// <summary>Maps a page of the desk that takes a file.</summary>
    public static void MapDeskUploadPage<TPage>(this IEndpointRouteBuilder endpoints)
        where TPage : class, IDeskUploadPage
    {
        endpoints.MapDeskPage<TPage>();

        var create = ActivatorUtilities.CreateFactory<TPage>([]);
        endpoints.MapMethods(TPage.Route, Acting, http => TakeAsync(http, create, TPage.MaxFileBytes));
    }

    private static async Task LookAsync<TPage>(HttpContext http, ObjectFactory<TPage> create)
        where TPage : class, IDeskPage
    {
        var result =
            VisitorOf(http) is not { } user
                ? SignInNeeded.ToLook(http.RequestServices.GetRequiredService<IDeskSignIn>())
            : TPage.IsForCoordinators && !user.MayAct ? MayOnlyLook(user)
            : await create(http.RequestServices, []).GetAsync(new(new(http), user), http.RequestAborted);
        await result.ExecuteAsync(http);
    }

    private static async Task ActAsync<TPage>(HttpContext http, ObjectFactory<TPage> create, bool takesFiles)
        where TPage : class, IDeskFormPage
    {
        var user = VisitorOf(http);
        // A form that is not acted on needs no token, and whoever lost their session has none that could be good.
        var received = await FormReader.ReadAsync(http, needsToken: user is not null, takesFiles);
        var result =
            received.Form is not { } form ? received.Refusal!
            : user is null ? SignInNeeded.AfterTyping(http.RequestServices.GetRequiredService<IDeskSignIn>(), form)
            : user.MayAct
                ? await create(http.RequestServices, []).PostAsync(new(new(http), user), form, http.RequestAborted)
            : MayOnlyLook(user);
        await result.ExecuteAsync(http);
    }

    private static async Task TakeAsync<TPage>(HttpContext http, ObjectFactory<TPage> create, long maxBytes)
        where TPage : class, IDeskUploadPage
    {
        var user = VisitorOf(http);
        if (user is null)
        {
            await SignInNeeded.ToLook(http.RequestServices.GetRequiredService<IDeskSignIn>()).ExecuteAsync(http);
            return;
        }

        var received = await UploadReader.ReadAsync(http, maxBytes, needsToken: true);
        var result =
            received.Upload is not { } upload ? received.Refusal!
            : user.MayAct
                ? await create(http.RequestServices, []).PostAsync(new(new(http), user), upload, http.RequestAborted)
            : MayOnlyLook(user);
        if (received.Upload?.File is { } file)
        {
            await file.DrainAsync(http.RequestAborted);
        }

        await result.ExecuteAsync(http);
    }

    /// <summary>Refuses somebody who may only look.</summary>
    internal static PageResult MayOnlyLook(DeskUser user) =>
        new(typeof(MayOnlyLookView), user, StatusCodes.Status403Forbidden);

    private static DeskUser? VisitorOf(HttpContext http) => http.Features.Get<DeskUser>();
}
