using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SchoolsDigital.Web.Requests;

/// <summary>What a page is asked.</summary>
public sealed class PageRequest(HttpContext http)
{
    /// <summary>The request itself, for cookies and the like.</summary>
    public HttpContext Http => http;

    /// <summary>The signed link in the address; empty where the route has none.</summary>
    public string Link => this[LinkParameter];

    /// <summary>The name of the route parameter that holds the signed link.</summary>
    public const string LinkParameter = "link";

    /// <summary>A parameter of the route; empty where the route has none of that name.</summary>
    public string this[string parameter] => http.GetRouteValue(parameter) as string ?? "";

    /// <summary>A value after the question mark; null where there is none.</summary>
    public string? Query(string name) => http.Request.Query[name] is [var first, ..] ? first : null;
}
