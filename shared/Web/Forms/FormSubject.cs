using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Web.Requests;

namespace SchoolsDigital.Web.Forms;

/// <summary>Whom a form was given to: a feature of the request, set by whatever recognises people other than by a link.</summary>
/// <param name="Id">Unguessable, and the same for as long as the person's forms should be accepted.</param>
public sealed record FormSubject(string Id)
{
    /// <summary>The signed-in session, else the link in the address, else nobody in particular.</summary>
    public static string Of(HttpContext http) =>
        http.Features.Get<FormSubject>()?.Id ?? http.GetRouteValue(PageRequest.LinkParameter) as string ?? "";
}
