using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Web;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Settings;

namespace SchoolsDigital.Tests.Web;

/// <summary>The whole pipeline of the service in this process, without a web server, as the Functions host runs it.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    public const string ServiceName = "Schools ICT survey";
    public const string AuthorityName = "Norfolk County Council";

    private readonly ServiceProvider services;
    private readonly RequestDelegate pipeline;

    public TestSite(Action<IServiceCollection>? add = null, Func<WebOptions, WebOptions>? change = null)
    {
        var options = new WebOptions
        {
            Rates = null,
            Site = new()
            {
                ServiceName = ServiceName,
                AuthorityName = AuthorityName,
                ContactEmail = "ict@example.org",
            },
        };
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton(Keys);
        collection.AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace));
        collection.AddSchoolsDigitalWeb(change?.Invoke(options) ?? options);
        add?.Invoke(collection);
        services = collection.BuildServiceProvider(validateScopes: true);
        pipeline = services.BuildSchoolsDigital();
    }

    public TestClock Clock { get; } = new();

    public TestLog Log { get; } = new();

    public LinkKeys Keys { get; } = new([new(1, new byte[LinkKey.ShortestSecret], DateTimeOffset.UnixEpoch)]);

    public IReadOnlyList<Endpoint> Endpoints => Get<EndpointDataSource>().Endpoints;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A link that is good for a month.</summary>
    public string Link(LinkPurpose purpose, UInt128 id = default) =>
        Get<SignedLinks>().Create(new(id), purpose, Clock.GetUtcNow().AddDays(30));

    public Task<TestResponse> GetAsync(string path) => SendAsync(new(HttpMethods.Get, path));

    public Task<TestResponse> PostAsync(string path, TestForm form) =>
        SendAsync(new(HttpMethods.Post, path) { Body = form.Encode() });

    public async Task<TestResponse> SendAsync(TestRequest request)
    {
        await using var scope = services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Connection.RemoteIpAddress = request.Address;
        return await request.SendAsync(http, context => pipeline(context));
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
