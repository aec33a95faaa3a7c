using AngleSharp.Dom;
using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Desk;

/// <summary>Somebody's browser at the desk: keeps the cookie, sends the forms of the pages that it shows.</summary>
internal sealed class DeskBrowser(Func<TestRequest, Task<TestResponse>> send)
{
    /// <summary>The cookie as it stands; null for none.</summary>
    public string? Cookie { get; set; }

    /// <summary>A browser that somebody has signed in with.</summary>
    public static Task<DeskBrowser> SignInAsync(
        TestSite site,
        DeskRole role = DeskRole.Coordinator,
        string name = "Anna Coordinator"
    ) => SignInAsync(site.SendAsync, site.Get<DeskLinks>(), role, name);

    public static async Task<DeskBrowser> SignInAsync(
        Func<TestRequest, Task<TestResponse>> send,
        DeskLinks links,
        DeskRole role = DeskRole.Coordinator,
        string name = "Anna Coordinator"
    )
    {
        var browser = new DeskBrowser(send);
        var path = await links.IssueAsync(role, CancellationToken.None);
        var form = (await browser.GetAsync(path)).Form().With("name", name);
        Assert.Equal(303, (await browser.PostAsync(path, form)).Status);
        Assert.NotNull(browser.Cookie);
        return browser;
    }

    /// <summary>A browser that somebody with roles has signed in with, by the link that they were sent.</summary>
    public static async Task<DeskBrowser> SignInAsync(
        Func<TestRequest, Task<TestResponse>> send,
        DeskLinks links,
        SignedLinks signed,
        string email
    )
    {
        var browser = new DeskBrowser(send);
        var person = DeskPerson.IdOf(email);
        var (id, ends) = await links.IssueAsync(person, DeskLinks.Lifetime, CancellationToken.None);
        var path = $"/desk/sign-in/{signed.Create(id, LinkPurpose.DeskSignIn, ends)}";
        Assert.Equal(303, (await browser.PostAsync(path, (await browser.GetAsync(path)).Form())).Status);
        Assert.NotNull(browser.Cookie);
        return browser;
    }

    public Task<TestResponse> GetAsync(string path) => SendAsync(new("GET", path));

    public Task<TestResponse> PostAsync(string path, TestForm form) =>
        SendAsync(new("POST", path) { Body = form.Encode() });

    /// <summary>Sends a request with the cookie, and keeps the one that comes back.</summary>
    public async Task<TestResponse> SendAsync(TestRequest request)
    {
        var response = await send(WithCookie(request));
        if (response.Headers.SetCookie is [{ } set, ..])
        {
            var value = set.Split('=', ';')[1];
            Cookie = value.Length == 0 ? null : value;
        }

        return response;
    }

    /// <summary>The same request as this browser would send it.</summary>
    public TestRequest WithCookie(TestRequest request) =>
        Cookie is null
            ? request
            : request with
            {
                Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Cookie"] = $"desk={Cookie}" },
            };

    /// <summary>The form in the page's main part; the one before it signs out.</summary>
    public static TestForm FormOf(TestResponse page, int index = 0) => TestForm.Of(Forms(page)[index]);

    /// <summary>Whether the page's main part has a form to send, and not only a filter.</summary>
    public static bool HasForm(TestResponse page) =>
        page.Headers.ContentSecurityPolicy.ToString()
            .StartsWith("default-src 'none'; style-src 'self'", StringComparison.Ordinal)
        && Forms(page).Any(form => form.GetAttribute("method") == "post");

    public static IHtmlCollection<IElement> Forms(TestResponse page) => page.Page.QuerySelectorAll("main form");
}
