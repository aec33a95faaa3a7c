using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Requests;

namespace SchoolsDigital.Web.Routing;

/// <summary>A page that shows something. Made anew for each request, with its dependencies from the services.</summary>
public interface IPage
{
    /// <summary>The route pattern. A signed link is the parameter <c>{link}</c>.</summary>
    static abstract string Route { get; }

    /// <summary>Answers GET and HEAD. Must change nothing: mail scanners follow links.</summary>
    Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken);
}
