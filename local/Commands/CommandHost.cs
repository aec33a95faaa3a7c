using System.CommandLine;
using SchoolsDigital.Local.Hosting;

namespace SchoolsDigital.Local.Commands;

/// <summary>The service as a command runs it, on the data folder and the keys that it was told.</summary>
internal static class CommandHost
{
    /// <summary>Opens the folder, and says where its keys are now if they had to be moved out of it.</summary>
    public static async Task<LocalHost> StartAsync(
        ParseResult parsed,
        LocalHostOptions options,
        CancellationToken cancellationToken
    )
    {
        var host = await LocalHost.StartAsync(
            parsed.GetRequiredValue(CommonOptions.Data),
            options with
            {
                KeyFile = parsed.GetValue(CommonOptions.Keys),
            },
            cancellationToken
        );
        if (host.HasMovedKeys)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(
                $"The keys have been moved out of the data folder, to {host.KeyFile}. Back them up, apart from the data: you need both."
            );
        }

        return host;
    }
}
