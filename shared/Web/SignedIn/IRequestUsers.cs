using Microsoft.AspNetCore.Http;

namespace SchoolsDigital.Web.SignedIn;

/// <summary>Recognises who sent a request before its page is asked, and leaves what it knows among the request's features.</summary>
public interface IRequestUsers
{
    /// <summary>Looks at a request. Must not throw because of what was sent, and must do nothing for somebody unknown.</summary>
    Task RecogniseAsync(HttpContext http);
}
