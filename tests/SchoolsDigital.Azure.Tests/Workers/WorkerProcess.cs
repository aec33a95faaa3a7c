using System.Diagnostics;
using SchoolsDigital.DurableWorker;

namespace SchoolsDigital.Azure.Tests.Workers;

/// <summary>A worker in a process of its own, which can be killed as a machine can.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;

    private WorkerProcess(Process process, string name) => (this.process, Name) = (process, name);

    /// <summary>Its name among the workers of its hub.</summary>
    public string Name { get; }

    /// <summary>Starts one, which is not ready yet.</summary>
    /// <param name="settings">The settings of the service.</param>
    /// <param name="hub">The hub.</param>
    /// <param name="name">Its name.</param>
    /// <param name="diesAtRequest">At which of its requests to the storage it kills itself; null to live.</param>
    /// <param name="givenUpAfter">After how long the others take what it held when it died.</param>
    public static WorkerProcess Start(
        IReadOnlyDictionary<string, string?> settings,
        string hub,
        string name,
        int? diesAtRequest,
        TimeSpan givenUpAfter
    )
    {
        // Beside this program, and built with it.
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var folder = Path.Combine(here.Parent!.Parent!.FullName, "SchoolsDigital.DurableWorker", here.Name);
        var start = new ProcessStartInfo("dotnet", ["exec", "SchoolsDigital.DurableWorker.dll"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (var (setting, value) in settings)
        {
            start.Environment[setting.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        start.Environment[WorkerOptions.HubVariable] = hub;
        start.Environment[WorkerOptions.NameVariable] = name;
        start.Environment[WorkerOptions.DeathVariable] = diesAtRequest?.ToString(
            System.Globalization.CultureInfo.InvariantCulture
        );
        start.Environment[WorkerOptions.PatienceVariable] = $"{givenUpAfter.TotalSeconds:0}";
        return new(Process.Start(start)!, name);
    }

    /// <summary>Where it answers requests, once it does.</summary>
    public async Task<Uri> AddressAsync(CancellationToken cancellationToken)
    {
        var line = await process
            .StandardOutput.ReadLineAsync(cancellationToken)
            .AsTask()
            .WaitAsync(Patience, TimeProvider.System, cancellationToken);
        return new(line ?? throw new InvalidOperationException($"The worker {Name} has ended before it was ready."));
    }

    /// <summary>Kills it in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as the platform does, and returns its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancellationToken)
    {
        using (var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await signal.WaitForExitAsync(cancellationToken);
        }

        return await EndAsync(cancellationToken);
    }

    /// <summary>Waits until it has ended, and returns its exit code.</summary>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken).WaitAsync(Patience, TimeProvider.System, cancellationToken);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }
}
