using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.Frame;

/// <summary>
/// A page of the desk. Reached only through <see cref="DeskAccess"/>, so that it is never asked by somebody who is not signed
/// in, or who has no role in the authority that its address names. A page whose address names none shows its visitor only
/// what is of authorities that they may see (<see cref="DeskUser.MaySee"/>).
/// </summary>
internal interface IDeskPage
{
    /// <summary>The route pattern; it begins with <c>/desk</c>.</summary>
    static abstract string Route { get; }

    /// <summary>Whether viewers are refused it, because everything on it acts or holds somebody's link.</summary>
    static virtual bool IsForCoordinators => false;

    /// <summary>Whether everybody but owners is refused it, because it says who may use the desk.</summary>
    static virtual bool IsForOwners => false;

    /// <summary>Answers GET and HEAD. Must change nothing.</summary>
    Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken);
}
