using System.Diagnostics;
using SchoolsDigital.CrashHost;

namespace SchoolsDigital.Tests.Rehearsals;

/// <summary>A rehearsal in a process of its own, which can be killed in the middle of anything.</summary>
internal sealed class KilledRehearsal(string sample, string folder) : IAsyncDisposable
{
    private readonly Process process = Process.Start(
        new ProcessStartInfo("dotnet", ["exec", typeof(CrashProgram).Assembly.Location, sample, folder])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        }
    )!;

    /// <summary>Lets it say so many lines and kills it. False where it had ended by itself before.</summary>
    public async Task<bool> KillAfterAsync(int lines, int spins, CancellationToken cancellationToken)
    {
        while (lines-- > 0 && await process.StandardOutput.ReadLineAsync(cancellationToken) is not null)
        {
            // It says one for each step and each time of day at which somebody answers.
        }

        Thread.SpinWait(spins);
        process.Kill();
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode != 0;
    }

    /// <summary>Lets it come to its end.</summary>
    public async Task<int> FinishAsync(CancellationToken cancellationToken)
    {
        await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}
