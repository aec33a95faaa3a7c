using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Desk.Frame;

/// <summary>Who may do what at a route of the desk.</summary>
/// <param name="Pattern">The route.</param>
/// <param name="ToLook">Which role it takes to look; null where the route shows nothing.</param>
/// <param name="ToAct">Which role it takes to send its form; null where it takes none.</param>
internal sealed record DeskRoute(string Pattern, DeskRole? ToLook, DeskRole? ToAct = null)
{
    /// <summary>Whether it is about one authority, which its address names.</summary>
    public bool IsOfOneAuthority => Pattern.Contains("{authority}", StringComparison.Ordinal);

    public IEnumerable<(string Method, DeskRole Least)> Methods =>
        new[] { ("GET", ToLook), ("POST", ToAct) }
            .Where(method => method.Item2 is not null)
            .Select(method => (method.Item1, method.Item2!.Value));
}
