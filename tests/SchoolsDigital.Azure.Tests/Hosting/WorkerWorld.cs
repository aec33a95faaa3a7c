using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Azure.Tests.SignIn;
using SchoolsDigital.Azure.Tests.Workflows.Rounds;
using SchoolsDigital.Consultations;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Functions.SignIn;

namespace SchoolsDigital.Azure.Tests.Hosting;

/// <summary>A world whose pages are asked for as the platform asks for them, by a coordinator whom App Service has signed in.</summary>
internal sealed class WorkerWorld(Consultation consultation) : HubWorld(consultation)
{
    private static readonly string Coordinator = Principals.HeaderOf(Principals.AnnWith("coordinator"));

    /// <summary>The answer to a request.</summary>
    public async Task<PageVisit> AskAsync(string method, string address, string? form = null)
    {
        var http = new DefaultHttpContext { RequestServices = Services };
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, $"?{after}") : (address, "");
        (http.Request.Method, http.Request.Scheme, http.Request.Host) = (method, "https", new("schools.example.org"));
        (http.Request.Path, http.Request.QueryString) = (PathString.FromUriComponent(path), new(query));
        http.Request.Headers[AppServiceSignIn.Header] = Coordinator;
        if (form is not null)
        {
            http.Request.ContentType = "application/x-www-form-urlencoded";
            http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(form));
            http.Request.ContentLength = http.Request.Body.Length;
        }

        using var body = new MemoryStream();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        await Get<PageHost>().AnswerAsync(http, Platform);
        await http.Response.CompleteAsync();
        return new(
            method,
            address,
            (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText,
            http.Response.StatusCode,
            http.Response.Headers.Location,
            http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true
                ? Encoding.UTF8.GetString(body.ToArray())
                : null
        );
    }

    protected override void AddHost(IServiceCollection services)
    {
        base.AddHost(services);
        services
            .AddSingleton(new PlatformGuard(IsGuarded: true, Principals.Tenant))
            .AddSingleton(Web with { Rates = null });
    }
}
