using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Tests.Web.Hostile;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Tests.Surveys.Pages;

public sealed class HostileSurveyTests
{
    [Fact]
    public async Task RunAsync_EveryPageOfTheSurvey_BearsIt()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = await AnsweringTests.BeginAsync(site);
        await head.AnswerToTheEndAsync();
        var check = head.Shown.Form();
        var step = await site.Site.GetAsync(site.HeadPath + "/provision-quality");
        var start = await site.Site.GetAsync(site.StaffPath);

        var report = await new HostileRequests(site.Site, seed: 5, () => site.Store.Writes).RunAsync(
            perEndpoint: 1_000,
            new Dictionary<string, TestRequest>
            {
                ["/{authority}/survey/{link}"] = Post(site.HeadPath, check),
                ["/{authority}/survey/{link}/{step}"] = Post(site.HeadPath + "/provision-quality", step.Form()),
                ["/{authority}/survey/{link}/check"] = Post(site.HeadPath + "/check", check),
                ["/{authority}/survey/{link}/sent"] = new("GET", site.HeadPath + "/sent"),
                ["/{authority}/school/{link}"] = Post(site.StaffPath, start.Form()),
            }
        );

        Assert.True(report.Complaints.Count == 0, string.Join("\n\n", report.Complaints));
        Assert.Single(await site.ResponsesAsync());
    }

    [Fact]
    public async Task RunAsync_EndpointThatStoresBeforeItRefuses_IsFoundOut()
    {
        var writes = 0;
        await using var site = new TestSite(services =>
            services.AddSingleton<IRoutes>(new StoringRoutes(() => writes++))
        );

        var report = await new HostileRequests(site, seed: 5, () => writes).RunAsync(perEndpoint: 20);

        Assert.Contains(report.Complaints, one => one.Contains("stored something", StringComparison.Ordinal));
    }

    private sealed class StoringRoutes(Action store) : IRoutes
    {
        public void Map(IEndpointRouteBuilder endpoints) =>
            endpoints.Map(
                "/stores",
                http =>
                {
                    store();
                    http.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                }
            );
    }

    private static TestRequest Post(string path, TestForm form) => new("POST", path) { Body = form.Encode() };
}
