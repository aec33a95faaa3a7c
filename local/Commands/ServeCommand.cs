using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Local.Mail;

namespace SchoolsDigital.Local.Commands;

/// <summary>Runs the service on this computer until it is stopped.</summary>
public static class ServeCommand
{
    /// <summary>The command <c>serve</c>.</summary>
    public static Command Create()
    {
        var port = new Option<int>("--port")
        {
            Description = "The port on which it listens.",
            HelpName = "N",
            DefaultValueFactory = _ => 7071,
        };
        var address = AddressOption.Create();
        var proxies = ProxyOption.Create();
        var mailbox = new Option<bool>("--mailbox")
        {
            Description =
                "Show the mails in the mail folder, at an address that it prints, to try the service out. Not with SMTP.",
        };
        var metrics = new Option<bool>("--metrics")
        {
            Description =
                $"Show what is measured at {MetricsPage.Path}, to this computer only, as Prometheus reads it.",
        };
        var command = new Command("serve", "Runs the service on this computer, durably, with the real clock.")
        {
            CommonOptions.Data,
            CommonOptions.Keys,
            port,
            address,
            proxies,
            mailbox,
            metrics,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var number = parsed.GetValue(port);
                var options = new LocalHostOptions
                {
                    CountsAsAnswersCome = true,
                    ShowsMetrics = parsed.GetValue(metrics),
                    ShowsMailbox = parsed.GetValue(mailbox),
                    Proxies = parsed.GetRequiredValue(proxies),
                    Address = parsed.GetValue(address) ?? new($"http://localhost:{number}"),
                    Settings = new ConfigurationBuilder().AddEnvironmentVariables("SCHOOLSDIGITAL_").Build(),
                    Logging = logging =>
                        logging
                            .SetMinimumLevel(LogLevel.Warning)
                            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace),
                };
                if (LocalMail.IsBySmtp(options.Settings) && parsed.GetValue(address) is null)
                {
                    throw new InvalidDataException(
                        "Mail goes to people by SMTP. Say with --address where they reach the service, or the links in their mails lead to their own computers."
                    );
                }

                var output = parsed.InvocationConfiguration.Output;
                await using var host = await CommandHost.StartAsync(parsed, options, cancellationToken);
                await using var server = await WebServer.StartAsync(host, number, cancellationToken);
                using var found = ServiceFile.Write(host, server.Address);
                await output.WriteLineAsync(
                    $"SchoolsDigital listens on {server.Address} and keeps its data in {host.DataPath}."
                );
                await output.WriteLineAsync($"Its keys are in {host.KeyFile}. Back up both, apart from each other.");
                await output.WriteLineAsync(
                    host.SendsMail
                        ? "Mail goes by SMTP."
                        : $"Mail stays in {host.MailPath}; it goes by SMTP where SCHOOLSDIGITAL_Mail__Smtp__Host is set."
                );
                var reached = parsed.GetValue(address) ?? server.Address;
                if (host.MailboxPath is { } path)
                {
                    await output.WriteLineAsync(
                        $"The mailbox, for those who try the service out: {new Uri(reached, path)}"
                    );
                }

                await DeskLinkLine.WriteAsync(output, host, reached, cancellationToken);
                await output.WriteLineAsync("Enter prints another link to the desk. Ctrl+C stops it.");
                _ = AnswerEnterAsync(output, host, reached, cancellationToken);
                await UntilStoppedAsync(cancellationToken);
                await output.WriteLineAsync("Stopping.");
                return ExitCode.Ok;
            }
        );
        return command;
    }

    // Where nobody can press anything (a service of the system), the input ends at once, and a restart prints another link.
    private static Task AnswerEnterAsync(
        TextWriter output,
        LocalHost host,
        Uri address,
        CancellationToken cancellationToken
    ) =>
        Task.Run(
            async () =>
            {
                while (Console.In.ReadLine() is not null && !cancellationToken.IsCancellationRequested)
                {
                    await DeskLinkLine.WriteAsync(output, host, address, cancellationToken);
                }
            },
            cancellationToken
        );

    private static async Task UntilStoppedAsync(CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(() => stopped.TrySetResult());
        await stopped.Task;
    }
}
