using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.Frame;

/// <summary>A request to a page of the desk, by somebody who is signed in.</summary>
public sealed class DeskVisit(PageRequest request, DeskUser user)
{
    /// <summary>The request itself.</summary>
    public PageRequest Request => request;

    /// <summary>Who it is.</summary>
    public DeskUser User => user;

    /// <summary>A parameter of the route; empty where the route has none of that name.</summary>
    public string this[string parameter] => request[parameter];

    /// <summary>A value after the question mark; null where there is none.</summary>
    public string? Query(string name) => request.Query(name);
}
