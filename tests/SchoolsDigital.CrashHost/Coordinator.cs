using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.CrashHost;

/// <summary>The person who starts the rounds and speaks to them, and notes what was acknowledged.</summary>
internal sealed class Coordinator(IWorkflowClient client, Ledger ledger)
{
    private const int RoundsAtOnce = 8;

    public async Task WorkAsync()
    {
        await Task.WhenAll(
            Story.Rounds.Select(round => client.StartAsync(RoundWorkflow.Name, round, new RoundSoFar([])))
        );
        await Parallel.ForEachAsync(
            Story.Rounds,
            new ParallelOptions { MaxDegreeOfParallelism = RoundsAtOnce },
            async (round, _) => await SpeakAsync(round)
        );
        await Task.WhenAll(Story.Rounds.Select(round => client.WaitForEndAsync(round)));
    }

    // A word that was acknowledged and not noted is said again; both are then to be heard.
    private async Task SpeakAsync(string round)
    {
        foreach (var word in Story.Words.Append(Story.LastWord))
        {
            var key = $"{round}/{word}";
            if (ledger.HasSaid(key))
            {
                continue;
            }

            Console.WriteLine($"say {key};");
            if (await client.RaiseEventAsync(round, RoundWorkflow.Said, new Saying(word)))
            {
                Console.WriteLine($"ack {key};");
            }

            await ledger.NoteSaidAsync(key);
        }
    }
}
