using Microsoft.AspNetCore.Http;

namespace SchoolsDigital.Desk.Frame;

/// <summary>A page of the desk. Reached only through <see cref="DeskAccess"/>, so that it is never asked by somebody who is not signed in.</summary>
internal interface IDeskPage
{
    /// <summary>The route pattern; it begins with <c>/desk</c>.</summary>
    static abstract string Route { get; }

    /// <summary>Whether viewers are refused it, because everything on it acts or holds somebody's link.</summary>
    static virtual bool IsForCoordinators => false;

    /// <summary>Answers GET and HEAD. Must change nothing.</summary>
    Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken);
}
