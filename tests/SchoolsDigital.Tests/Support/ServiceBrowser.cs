using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Support;

/// <summary>A browser that visits a whole service, and stays signed in to its desk.</summary>
internal sealed class ServiceBrowser(LocalHost host)
{
    private string? cookie;

    public static async Task<ServiceBrowser> SignInAsync(
        LocalHost host,
        string name,
        DeskRole role = DeskRole.Coordinator
    )
    {
        var browser = new ServiceBrowser(host);
        var path = await host.Get<DeskLinks>().IssueAsync(role, CancellationToken.None);
        await browser.SendAsync(path, (await browser.GetAsync(path)).Form().With("name", name));
        Assert.NotNull(browser.cookie);
        return browser;
    }

    public Task<TestResponse> GetAsync(string path) => SendAsync(new TestRequest("GET", path));

    /// <summary>Sends a form, and follows where that leads.</summary>
    public async Task<TestResponse> SendAsync(string path, TestForm form)
    {
        var answer = await SendAsync(new TestRequest("POST", path) { Body = form.Encode() });
        return answer.Status == StatusCodes.Status303SeeOther ? await GetAsync(answer.Headers.Location!) : answer;
    }

    public async Task<TestResponse> SendAsync(TestRequest request)
    {
        var http = new DefaultHttpContext();
        if (cookie is not null)
        {
            http.Request.Headers.Cookie = $"{DeskCookie.Name}={cookie}";
        }

        var response = await request.SendAsync(http, context => host.AnswerAsync(context));
        if (http.Response.Headers.SetCookie is [{ } set, ..])
        {
            cookie = set.Split('=', ';')[1];
        }

        return response;
    }
}
