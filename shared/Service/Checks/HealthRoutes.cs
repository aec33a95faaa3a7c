using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Service.Checks;

/// <summary>Where a release, or whoever watches the service, asks whether it is well: 200, or 503 with what is not.</summary>
internal sealed class HealthRoutes : IRoutes
{
    /// <summary>The address.</summary>
    public const string Path = "/health";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapMethods(Path, Reading, AnswerAsync);

    private static async Task AnswerAsync(HttpContext http)
    {
        var report = await http.RequestServices.GetRequiredService<Health>().LookAsync();
        http.Response.StatusCode = report.IsWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "application/json; charset=utf-8";
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.WriteAsJsonAsync(report, http.RequestAborted);
        }
    }
}
