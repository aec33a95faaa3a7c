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

    /// <summary>Lets it come to a moment and kills it. False where it had ended by itself before.</summary>
    public async Task<bool> KillAsync(KillPoint point, Random random, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line && line != point.Step)
        {
            // The steps before it.
        }

        for (var lines = random.Next(point.MostLines + 1); lines > 0; lines--)
        {
            if (
                await process.StandardOutput.ReadLineAsync(cancellationToken) is not { } line
                || !line.Contains(" of ", StringComparison.Ordinal)
            )
            {
                break;
            }
        }

        Thread.SpinWait(random.Next(point.MostSpins));
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
