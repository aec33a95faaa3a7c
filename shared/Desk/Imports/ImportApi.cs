using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Imports;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.Imports;

/// <summary>What the pages of imports do, for other programs that have a token: JSON out, and the file as it is in.</summary>
public sealed class ImportApi(
    DeskTokens tokens,
    IDeskSignIn signIn,
    ImportStore imports,
    ImportLineStore lines,
    ImportIntake intake,
    ImportDecisions decisions
) : IRoutes
{
    private const string All = "/desk/api/imports";
    private const string One = All + "/{authority}/{import}";

    private static readonly string[] Looking = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Acting = [HttpMethods.Post];

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(All, Acting, http => GuardAsync(http, AcceptAsync));
        endpoints.MapMethods(One, Looking, http => GuardAsync(http, StatusAsync));
        endpoints.MapMethods(One + "/{list}", Looking, http => GuardAsync(http, ListAsync));
        endpoints.MapMethods(One + "/confirm", Acting, http => GuardAsync(http, ConfirmAsync));
        endpoints.MapMethods(One + "/cancel", Acting, http => GuardAsync(http, CancelAsync));
    }

    private async Task GuardAsync(HttpContext http, Func<HttpContext, DeskUser, Task> answer)
    {
        var authority = http.GetRouteValue("authority") as string ?? http.Request.Query["authority"].ToString();
        if (tokens.Recognise(http) is { } user && user.MayActIn(authority))
        {
            await answer(http, user);
        }
        else
        {
            await SignInNeeded.ToLook(signIn).ExecuteAsync(http);
        }
    }

    private async Task AcceptAsync(HttpContext http, DeskUser user)
    {
        if (OrderOf(http.Request.Query) is not { } order)
        {
            await SayAsync(http, "Give kind (register or contacts), authority, and la or keepUntil where they apply.");
            return;
        }

        UploadReader.LiftLimit(http, ImportIntake.MaxBytes);
        await using var file = new UploadStream(
            http.Request.Query["name"].ToString(),
            http.Request.Body,
            ImportIntake.MaxBytes
        );
        try
        {
            var upload = new ImportUpload(order, file.Name, file, user.Name);
            var (import, mistake) = await intake.AcceptAsync(upload, http.RequestAborted);
            await (import is null ? SayAsync(http, $"{mistake}.") : WriteAsync(http, ImportStatus.Of(import)));
        }
        catch (UploadException broken)
        {
            await SayAsync(
                http,
                broken.Fault == UploadFault.TooLarge
                    ? $"The file is larger than {ImportIntake.MaxBytes / 1_000_000} MB. Pack it with gzip."
                    : "The file did not arrive as a whole. Send it again."
            );
        }
        catch (StorageRuleException)
        {
            await SayAsync(http, "The file did not arrive as a whole. Send it again.");
        }
    }

    private async Task StatusAsync(HttpContext http, DeskUser user)
    {
        if (await FindAsync(http) is { } import)
        {
            await WriteAsync(http, ImportStatus.Of(import));
        }
    }

    private async Task ListAsync(HttpContext http, DeskUser user)
    {
        if (await FindAsync(http) is not { } import)
        {
            return;
        }

        if (ImportPaths.FindList(http.GetRouteValue("list") as string ?? "") is { } list)
        {
            await WriteAsync(http, lines.ListAsync(import.Ref, list, http.RequestAborted));
        }
        else
        {
            await Page.NotFound().ExecuteAsync(http);
        }
    }

    private async Task ConfirmAsync(HttpContext http, DeskUser user)
    {
        if (await FindAsync(http) is not { } import)
        {
            return;
        }

        var force = http.Request.Query["force"] == "true";
        var hasPlan = int.TryParse(
            http.Request.Query["plan"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var plan
        );
        await WriteAsync(
            http,
            hasPlan
                ? await decisions.ConfirmAsync(import.Ref, plan, force, user.Name, http.RequestAborted)
                : ImportDecision.OutOfDate
        );
    }

    private async Task CancelAsync(HttpContext http, DeskUser user)
    {
        if (await FindAsync(http) is { } import)
        {
            await WriteAsync(http, await decisions.CancelAsync(import.Ref, user.Name, http.RequestAborted));
        }
    }

    private async Task<Import?> FindAsync(HttpContext http)
    {
        var named = DeskImports.RefOf(
            http.GetRouteValue("authority") as string ?? "",
            http.GetRouteValue("import") as string ?? ""
        );
        var found = named is null ? null : await imports.FindAsync(named, http.RequestAborted);
        if (found is null)
        {
            await Page.NotFound().ExecuteAsync(http);
        }

        return found;
    }

    private static ImportOrder? OrderOf(IQueryCollection query)
    {
        var authority = query["authority"].ToString();
        var areas = query["la"].Select(area => int.TryParse(area, out var code) && code is >= 0 and <= 999 ? code : -1);
        var keepUntil = query["keepUntil"].ToString();
        var isDate = DateOnly.TryParseExact(keepUntil, "yyyy-MM-dd", out var last);
        return
            ImportPaths.FindKind(query["kind"].ToString()) is { } kind
            && Codes.AreGood(authority)
            && authority.Length <= Codes.LongestName
            && areas.All(area => area >= 0)
            && (isDate || keepUntil.Length == 0)
            ? new(kind, authority) { LaCodes = [.. areas], KeepUntil = isDate ? last : null }
            : null;
    }

    private static Task SayAsync(HttpContext http, string error)
    {
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return WriteAsync(http, new ImportApiError(error));
    }

    private static Task WriteAsync<T>(HttpContext http, T value) =>
        http.Response.WriteAsJsonAsync(value, WorkflowJson.Options, http.RequestAborted);
}
