using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Tests.Engine.Scripts;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine.Crashes;

/// <summary>
/// A person who works with a host that may be killed: starts it again, looks whether what was asked for had been noted,
/// and otherwise asks again.
/// </summary>
internal sealed class Survivor(TestHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public int Crashes { get; private set; }

    /// <summary>Does something that is safe to do again.</summary>
    public async Task DoAsync(Func<Task> step)
    {
        while (!await TryAsync(step))
        {
            await host.RestartAsync();
        }
    }

    public Task AdvanceToAsync(DateTimeOffset moment) => DoAsync(() => host.AdvanceToAsync(moment));

    /// <summary>Raises an event so that it is on disk once, whatever happens meanwhile. False where the instance has ended.</summary>
    public async Task<bool> SayAsync(string instanceId, string word)
    {
        var isAccepted = false;
        while (!await TryAsync(async () => isAccepted = await RaiseAsync()))
        {
            // Between the two engines nobody can have taken it out again.
            await host.StopAsync();
            var isOnDisk = host.Database.Count("inbox", $"payload LIKE '%\"{word}\"%'") > 0;
            await host.RestartAsync();
            if (isOnDisk)
            {
                return true;
            }
        }

        return isAccepted;

        Task<bool> RaiseAsync() => host.Client.RaiseEventAsync(instanceId, Script.Said, new Word(word), Cancellation);
    }

    private async Task<bool> TryAsync(Func<Task> step)
    {
        try
        {
            await step();
            return true;
        }
        catch (SimulatedCrashException)
        {
            Crashes++;
            return false;
        }
    }
}
