using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Tests.Web.Demo;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Tests.Web.Hostile;

public class HostileRequestsTests
{
    [Fact]
    public async Task RunAsync_EveryEndpointOfTheSite_BearsIt()
    {
        // Arrange
        await using var site = new TestSite(services =>
        {
            services.AddSingleton<DemoAnswers>();
            services.AddSingleton<IRoutes>(new Routes(endpoints => endpoints.MapFormPage<DemoPage>()));
        });
        var path = $"/demo/{site.Link(LinkPurpose.Survey)}";
        var form = (await site.GetAsync(path)).Form().With("name", "Anna").With("provision", "");
        var good = new TestRequest("POST", path) { Body = form.Encode() };

        // Act
        var report = await new HostileRequests(site, seed: 3).RunAsync(
            perEndpoint: 10_000,
            new Dictionary<string, TestRequest>(StringComparer.Ordinal) { [DemoPage.Route] = good }
        );

        // Assert
        Assert.True(report.Complaints.Count == 0, string.Join("\n\n", report.Complaints));
        Assert.Equal(10_000 * site.Endpoints.Select(Pattern).Distinct(StringComparer.Ordinal).Count(), report.Sent);
        Assert.All([200, 400, 404, 405, 413, 415], status => Assert.Contains(status, report.Statuses.Keys));
    }

    [Theory]
    [InlineData("fails", "answered 500")]
    [InlineData("echoes", "echoed markup")]
    [InlineData("heads", "let the sender write a header")]
    [InlineData("untidy", "There is no doctype")]
    public async Task RunAsync_EndpointThatDoesNot_IsFoundOut(string how, string complaint)
    {
        // Arrange
        await using var site = new TestSite(services =>
            services.AddSingleton<IRoutes>(
                new Routes(endpoints => endpoints.Map("/bad/{what}", http => AnswerBadly(http, how)))
            )
        );

        // Act
        var report = await new HostileRequests(site, seed: 3).RunAsync(perEndpoint: 300);

        // Assert
        Assert.Contains(report.Complaints, one => one.Contains(complaint, StringComparison.Ordinal));
    }

    private static string Pattern(Endpoint endpoint) => ((RouteEndpoint)endpoint).RoutePattern.RawText!;

    private static Task AnswerBadly(HttpContext http, string how)
    {
        var what = (string)http.GetRouteValue("what")!;
        switch (how)
        {
            case "fails" when what.Contains('\'', StringComparison.Ordinal):
                throw new InvalidOperationException();
            case "heads":
                http.Response.Headers["X-What"] = what;
                break;
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(how is "echoes" ? what : "<p>Hello</p>");
    }

    private sealed class Routes(Action<IEndpointRouteBuilder> map) : IRoutes
    {
        public void Map(IEndpointRouteBuilder endpoints) => map(endpoints);
    }
}
