using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SchoolsDigital.Local.Hosting;

namespace SchoolsDigital.Attacks.Kills;

/// <summary>The program itself, as <c>./run</c> starts it, in a process that can be killed in the middle of anything.</summary>
internal sealed class ServeProcess : IDisposable
{
    private readonly Process process;

    private ServeProcess(Process process) => this.process = process;

    /// <summary>Serves a data folder on loopback, with mail to a server there.</summary>
    public static ServeProcess Serve(string data, int port, int smtpPort)
    {
        var service = Start(
            [
                "serve",
                "--data",
                data,
                "--port",
                port.ToString(CultureInfo.InvariantCulture),
                "--address",
                string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/"),
            ],
            ("SCHOOLSDIGITAL_Mail__Smtp__Host", "127.0.0.1"),
            ("SCHOOLSDIGITAL_Mail__Smtp__Port", smtpPort.ToString(CultureInfo.InvariantCulture)),
            ("SCHOOLSDIGITAL_Mail__Smtp__Security", "None")
        );
        // A pipe that nobody reads fills up and holds the service.
        service.BeginErrorReadLine();
        return new(service);
    }

    /// <summary>Runs a command to its end. What it said, where it failed.</summary>
    public static async Task RunAsync(params string[] arguments)
    {
        using var command = Start(arguments);
        var said = await command.StandardError.ReadToEndAsync();
        await command.WaitForExitAsync();
        if (command.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {command.ExitCode}: {said}");
        }
    }

    /// <summary>A port of loopback that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Kills it as <c>kill -9</c> does. False where it had ended by itself.</summary>
    public async Task<bool> KillAsync()
    {
        var wasAlive = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return wasAlive;
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private static Process Start(string[] arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(LocalHost).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        return started;
    }
}
