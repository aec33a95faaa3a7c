using System.CommandLine;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Local.Commands;

/// <summary>Prints a link to the desk of a service that is not running yet, for whoever runs it or for somebody who may only look.</summary>
public static class DeskLinkCommand
{
    /// <summary>The command <c>desk link</c>.</summary>
    public static Command Create()
    {
        var viewer = new Option<bool>("--viewer")
        {
            Description = "The link is for somebody who may look and not act.",
        };
        var address = AddressOption.Create();
        var command = new Command(
            "link",
            "Prints a link that signs in to the desk once, within 30 minutes. While serve runs, press Enter there instead."
        )
        {
            viewer,
            address,
            CommonOptions.Data,
            CommonOptions.Keys,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var host = await CommandHost.StartAsync(parsed, new(), cancellationToken);
                var role = parsed.GetValue(viewer) ? DeskRole.Viewer : DeskRole.Owner;
                var path = await host.Get<DeskLinks>().IssueAsync(role, cancellationToken);
                var link = new Uri(parsed.GetValue(address) ?? new LocalHostOptions().Address, path);
                var output = parsed.InvocationConfiguration.Output;
                if (parsed.GetValue(CommonOptions.Json))
                {
                    CommandJson.Write(output, new { link, role });
                }
                else
                {
                    await output.WriteLineAsync(link.AbsoluteUri);
                }

                return ExitCode.Ok;
            }
        );
        return command;
    }
}
