using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Azure.Tests.Hosting;

/// <summary>The service as the triggers find it, put together from the sample settings.</summary>
public sealed class FunctionsHostTests : IAsyncDisposable
{
    private readonly MemoryHost host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public void AddServiceOfHost_EveryEntryOfTheCatalogue_CanBeMade()
    {
        var catalogue = host.Get<WorkflowCatalogue>();

        Assert.All(
            catalogue
                .Workflows.Select(entry => entry.WorkflowType)
                .Concat(catalogue.Activities.Select(entry => entry.ActivityType)),
            type => Assert.NotNull(ActivatorUtilities.GetServiceOrCreateInstance(host.Services, type))
        );
        Assert.NotNull(host.Get<CatalogueRunner>());
    }

    // The catch-all trigger has been matched by the platform's own routing, and its route value would be taken for a page's.
    [Fact]
    public async Task AnswerAsync_RequestThatATriggerWasMatchedFor_IsAnsweredByItsPage()
    {
        // Arrange
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        http.Request.Path = "/accessibility";
        http.Request.RouteValues["path"] = "accessibility";
        http.SetEndpoint(new Endpoint(_ => throw new InvalidOperationException("matched before"), null, "Pages"));
        http.RequestServices = host.Services;
        using var body = new MemoryStream();
        http.Response.Body = body;

        // Act
        await host.Get<PageHost>().AnswerAsync(http, host.Platform);

        // Assert
        Assert.Equal(200, http.Response.StatusCode);
        Assert.Same(host.Services, http.RequestServices);
        Assert.Contains("Example County Council", Encoding.UTF8.GetString(body.ToArray()), StringComparison.Ordinal);
    }

    // The platform's front end writes the visitor's address behind whatever the visitor wrote.
    [Theory]
    [InlineData("127.0.0.1", "203.0.113.7")]
    [InlineData("192.0.2.4", "192.0.2.4")]
    public async Task AnswerAsync_RequestThatTheFunctionsHostPassesOn_CountsForItsVisitor(string sender, string counted)
    {
        // Arrange
        var http = new DefaultHttpContext { RequestServices = host.Services };
        http.Request.Method = "GET";
        http.Request.Path = "/accessibility";
        http.Request.Headers["X-Forwarded-For"] = "198.51.100.9, 203.0.113.7:51234";
        http.Connection.RemoteIpAddress = IPAddress.Parse(sender);
        using var body = new MemoryStream();
        http.Response.Body = body;

        // Act
        await host.Get<PageHost>().AnswerAsync(http, host.Platform);

        // Assert
        Assert.Equal(200, http.Response.StatusCode);
        Assert.Equal(IPAddress.Parse(counted), http.Connection.RemoteIpAddress);
    }

    [Fact]
    public async Task Current_NoTriggerHasBroughtAClient_SaysWhatIsMissing()
    {
        var workflows = host.Get<IWorkflowClient>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => workflows.GetAsync("it", Token));
    }
}
