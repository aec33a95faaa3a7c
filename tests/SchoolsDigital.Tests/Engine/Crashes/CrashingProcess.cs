using System.Diagnostics;
using SchoolsDigital.CrashHost;

namespace SchoolsDigital.Tests.Engine.Crashes;

/// <summary>The crash host as a process of its own, which can be killed in the middle of anything.</summary>
internal sealed class CrashingProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const int KilledOnUnix = 128 + 9;
    private const int KilledOnWindows = -1;

    private readonly Process process;

    public CrashingProcess(string folder) =>
        process = Process.Start(
            new ProcessStartInfo("dotnet", ["exec", typeof(CrashProgram).Assembly.Location, folder])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;

    /// <summary>Reads until something has been acknowledged a number of times, or until the process ends.</summary>
    public async Task ReadAsync(SpokenWords words, int acknowledgements, CancellationToken cancellationToken)
    {
        while (acknowledgements > 0 && await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            acknowledgements -= words.Hear(line) ? 1 : 0;
        }
    }

    /// <summary>Kills the process and reads what it had still said. False where it had ended by itself before.</summary>
    public async Task<bool> KillAsync(SpokenWords words, CancellationToken cancellationToken)
    {
        process.Kill();
        await ReadAsync(words, int.MaxValue, cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode is KilledOnUnix or KilledOnWindows;
    }

    /// <summary>Lets the process work to its end. Null where it comes to none, however long one waits.</summary>
    public async Task<int?> FinishAsync(SpokenWords words, CancellationToken cancellationToken)
    {
        try
        {
            await ReadAsync(words, int.MaxValue, cancellationToken).WaitAsync(Patience, cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode;
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}
