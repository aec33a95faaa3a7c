using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Azure.Tests.Mail;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Functions.SignIn;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Service;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Web;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Azure.Tests.SignIn;

/// <summary>The desk's own pages behind App Service: whoever may come in is let in, and everybody else is told why not.</summary>
public sealed class AppServiceDeskTests
{
    [Theory]
    [InlineData("coordinator")]
    [InlineData("viewer")]
    public async Task Desk_PersonWithARole_IsShown(string role)
    {
        var (status, page) = await GetAsync(guards: true, Principals.HeaderOf(Principals.AnnWith(role)));

        Assert.Equal(200, status);
        Assert.DoesNotContain("/.auth/login/aad", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_NobodySignedIn_LeadsToTheSignIn()
    {
        var (status, page) = await GetAsync(guards: true);

        Assert.Equal(401, status);
        Assert.Contains("/.auth/login/aad?post_login_redirect_uri=%2Fdesk", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_PersonWithoutARole_IsToldWhoGivesOne()
    {
        var (status, page) = await GetAsync(guards: true, Principals.HeaderOf(Principals.Ann));

        Assert.Equal(401, status);
        Assert.Contains("your account has no role in this service", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_PlatformDoesNotGuard_LetsNobodyInAndSaysSo()
    {
        var (status, page) = await GetAsync(guards: false, Principals.HeaderOf(Principals.AnnWith("coordinator")));

        Assert.Equal(401, status);
        Assert.Contains("sign-in is not switched on", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/.auth/login/aad", page, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Page)> GetAsync(bool guards, string? header = null)
    {
        var site = new Site
        {
            ServiceName = "Consultations of schools",
            AuthorityName = "Example Council",
            ContactEmail = "schools@example.org",
        };
        using var folder = new TempFolder();
        await using var services = new ServiceCollection()
            .AddSingleton(new PlatformGuard(guards, Principals.Tenant))
            .AddSingleton<TimeProvider>(new LeapingClock("2026-09-07 09:00"))
            .AddSingleton<ITableStore>(new MemoryTableStore())
            .AddSingleton<IFileStore>(FolderFileStore.Open(folder.Path))
            .AddSingleton<IMailSender>(new FolderMailSender(folder.Path, TimeProvider.System))
            .AddDurableWorkflows(ServiceCatalogue.Create())
            .AddSingleton(new LinkKeys([new(1, new byte[LinkKey.ShortestSecret], DateTimeOffset.UnixEpoch)]))
            .AddSingleton(new ResponseKeys(new byte[ResponseKeys.ShortestSecret]))
            .AddSingleton<IDeskSignIn, AppServiceSignIn>()
            .AddSchoolsDigital(new("https://schools.example.org"), new() { Site = site, Rates = null })
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (http.Request.Method, http.Request.Scheme) = ("GET", "https");
        (http.Request.Host, http.Request.Path) = (new("schools.example.org"), "/desk");
        http.Request.Headers[AppServiceSignIn.Header] = header;
        using var body = new MemoryStream();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        await services.BuildSchoolsDigital()(http);
        await http.Response.CompleteAsync();
        return (http.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }
}
