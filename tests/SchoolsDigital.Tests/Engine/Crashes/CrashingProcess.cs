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

    /// <summary>
    /// Reads until something has been acknowledged a number of times, or until the process ends. Holds its thread: whoever
    /// waited for a turn among other tests would kill too late.
    /// </summary>
    public void Read(SpokenWords words, int acknowledgements)
    {
        while (acknowledgements > 0 && process.StandardOutput.ReadLine() is { } line)
        {
            acknowledgements -= words.Hear(line) ? 1 : 0;
        }
    }

    /// <summary>Kills the process and reads what it had still said. False where it had ended by itself before.</summary>
    public bool Kill(SpokenWords words)
    {
        process.Kill();
        Read(words, int.MaxValue);
        process.WaitForExit();
        return process.ExitCode is KilledOnUnix or KilledOnWindows;
    }

    /// <summary>Lets the process work to its end. Null where it comes to none, however long one waits.</summary>
    public async Task<int?> FinishAsync(SpokenWords words, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Run(() => Read(words, int.MaxValue), cancellationToken).WaitAsync(Patience, cancellationToken);
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
