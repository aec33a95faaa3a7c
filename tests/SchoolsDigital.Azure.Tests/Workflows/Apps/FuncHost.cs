using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SchoolsDigital.Azure.Tests.Workflows.Apps;

/// <summary>
/// An app on the Functions host of this computer, by Core Tools, in a task hub of its own. Where Core Tools are missing the
/// test skips and says so.
/// </summary>
internal sealed class FuncHost : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private static readonly string[] Names = ["func", "func.exe", "func.cmd"];

    private readonly Process process;

    private readonly ConcurrentQueue<string?> said = new();

    private FuncHost(Process process, Uri address, string hub)
    {
        (this.process, Address, Hub) = (process, address, hub);
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data);
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public string Hub { get; }

    /// <summary>Starts an app, by the name of its project, and waits until it answers at a path.</summary>
    public static async Task<FuncHost> StartAsync(
        string app,
        string path,
        IReadOnlyDictionary<string, string?> settings
    )
    {
        var func = FindOnPath();
        Assert.SkipWhen(func is null, "Azure Functions Core Tools are missing: there is no func on the path.");
        var (port, hub) = (FreePort(), $"Proof{Guid.NewGuid():N}"[..20]);
        var start = new ProcessStartInfo(func!, ["start", "--port", $"{port}"])
        {
            // The host runs what was built beside these tests; host.json lies there too.
            WorkingDirectory = AppContext.BaseDirectory.Replace(
                "SchoolsDigital.Azure.Tests",
                app,
                StringComparison.Ordinal
            ),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var address = new Uri($"http://localhost:{port}");
        start.Environment["Service__Address"] = address.OriginalString;
        start.Environment["AzureFunctionsJobHost__extensions__durableTask__hubName"] = hub;

        // Otherwise an idle queue is looked at twice a minute.
        start.Environment["AzureFunctionsJobHost__extensions__durableTask__storageProvider__maxQueuePollingInterval"] =
            "00:00:01";

        // Otherwise a history says nothing of what activities and children were given.
        start.Environment["AzureFunctionsJobHost__extensions__durableTask__storeInputsInOrchestrationHistory"] = "true";
        var host = new FuncHost(Process.Start(start)!, address, hub);
        try
        {
            await host.UntilItAnswersAsync(path);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task UntilItAnswersAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(StartsWithin);
        while (!await AnswersAsync(http, path, patience.Token))
        {
            Assert.False(process.HasExited, $"func has ended before it answered:\n{string.Join('\n', said)}");
            await Task.Delay(BetweenLooks, TimeProvider.System, patience.Token);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string path, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string? FindOnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(file => File.Exists(file) && OperatingSystem.IsWindows() == Path.HasExtension(file));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
