using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using SchoolsDigital.Functions.Hosting;

namespace SchoolsDigital.Functions.Triggers;

/// <summary>The one trigger that takes every request and hands it to the pages.</summary>
public sealed class PageTriggers(PageHost pages)
{
    [Function("Pages")]
    public Task PagesAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous,
            "get",
            "head",
            "post",
            "put",
            "delete",
            "patch",
            "options",
            Route = "{*path}"
        )]
            HttpRequest request,
        [DurableClient] DurableTaskClient client
    ) => pages.AnswerAsync(request.HttpContext, client);
}
