using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Local.Commands;

/// <summary>The line that says by which link to sign in to the desk. Each time it is written it is another link.</summary>
internal static class DeskLinkLine
{
    public static async Task WriteAsync(
        TextWriter output,
        LocalHost host,
        Uri address,
        CancellationToken cancellationToken
    )
    {
        var path = await host.Get<DeskLinks>().IssueAsync(DeskRole.Owner, cancellationToken);
        await output.WriteLineAsync($"The desk, once and within 30 minutes: {new Uri(address, path)}");
    }
}
