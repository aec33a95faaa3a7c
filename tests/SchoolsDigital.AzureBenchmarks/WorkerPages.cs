using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Azure.Tests.Support;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Web;

namespace SchoolsDigital.AzureBenchmarks;

/// <summary>A page as the worker answers it, and the same page by the web framework without what the worker puts around it.</summary>
internal sealed class WorkerPages : IAsyncDisposable
{
    public const string Page = "/accessibility";

    private readonly ServiceProvider services;
    private readonly DurableTaskClient platform;
    private readonly PageHost worker;
    private readonly RequestDelegate framework;

    public WorkerPages(string connection, DurableTaskClient platform)
    {
        var settings = SampleSettings.Read();
        settings["Storage:ConnectionString"] = connection;
        services = new ServiceCollection()
            .AddLogging()
            .AddFunctionsHost(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
        this.platform = platform;
        worker = services.GetRequiredService<PageHost>();
        framework = services.BuildSchoolsDigital();
        services.GetRequiredService<PlatformClient>().Keep(platform);
    }

    public Task<TimeSpan> AnswerByWorkerAsync(int count) =>
        TimeAsync(count, http => worker.AnswerAsync(http, platform));

    public Task<TimeSpan> AnswerByFrameworkAsync(int count) => TimeAsync(count, http => framework(http));

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<TimeSpan> TimeAsync(int count, Func<HttpContext, Task> answer)
    {
        var watch = Stopwatch.StartNew();
        for (var request = 0; request < count; request++)
        {
            await using var scope = services.CreateAsyncScope();
            var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
            http.Request.Method = HttpMethods.Get;
            http.Request.Path = Page;
            using var body = new MemoryStream();
            http.Response.Body = body;
            await answer(http);
            BenchHub.Check(http.Response.StatusCode == StatusCodes.Status200OK && body.Length > 0);
        }

        return watch.Elapsed;
    }
}
