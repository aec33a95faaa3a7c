using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Web;

namespace SchoolsDigital.Functions.Hosting;

/// <summary>Answers a request that the platform brings by the same pages as every other host.</summary>
public sealed class PageHost(IServiceProvider services, PlatformClient platform, AfterTriggers after)
{
    private readonly RequestDelegate pages = services.BuildSchoolsDigital();

    /// <summary>Answers a request in a scope of its own.</summary>
    public async Task AnswerAsync(HttpContext http, DurableTaskClient client)
    {
        platform.Keep(client);

        // The platform has matched the trigger's own route, and routing would think that its work is done.
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();

        // What the worker does after this asks for services of its own scope, and ours is gone by then.
        var given = http.RequestServices;
        await using var scope = services.CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;
        try
        {
            await after.RunPageAsync(() => pages(http));
        }
        finally
        {
            http.RequestServices = given;
        }
    }
}
