using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Pages;

/// <summary>A page in one of its states.</summary>
/// <param name="Name">What its picture is called.</param>
/// <param name="Route">The route of the page; null where it has none.</param>
/// <param name="Address">Where it is found.</param>
/// <param name="Status">With which status it answers.</param>
/// <param name="Then">What is done there before it looks like that; null for nothing.</param>
/// <param name="IsPart">Whether it is never a page by itself, and has no landmarks and no heading of its own.</param>
/// <param name="IsAtDesk">Whether only a coordinator who is signed in gets there.</param>
internal sealed record Look(
    string Name,
    string? Route,
    Func<NorfolkInNovember, Task<string>> Address,
    int Status = 200,
    Func<Device, Task>? Then = null,
    bool IsAtDesk = false,
    bool IsPart = false
)
{
    public Look(
        string name,
        string? route,
        Func<NorfolkInNovember, string> address,
        int status = 200,
        Func<Device, Task>? then = null
    )
        : this(name, route, norfolk => Task.FromResult(address(norfolk)), status, then) { }

    /// <summary>A page that needs no link, at its route.</summary>
    public Look(string name, string route)
        : this(name, route, _ => route) { }
}
