using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Engine.Crashes;
using SchoolsDigital.Tests.Engine.Scripts;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine.Programs;

/// <summary>Runs a random program from beginning to end in a host of its own.</summary>
internal static class ProgramRun
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<ProgramOutcome> RunAsync(RandomProgram program, int maxLive, bool dies = false)
    {
        await using var host = await TestHost.StartAsync(
            catalogue: new WorkflowCatalogue()
                .AddWorkflow<ProgramRunner, ProgramState, string>(ProgramRunner.Name)
                .AddActivity<EffectActivity, EffectOrder, string>(EffectActivity.Name),
            services: services => services.AddSingleton<EffectLedger>(),
            options: new EngineOptions { MaxLiveInstances = maxLive }
        );
        if (dies)
        {
            host.Crash.Arm(program.DiesAt, program.DiesAtCommit);
        }

        await PlayAsync(host, new Survivor(host), program);
        var ended = await host.Client.GetAsync("it", Cancellation);
        host.AssertNothingIsLeft();
        await host.AssertAllReplayAsync();
        return new ProgramOutcome(
            ended!.ReadOutput<string>(),
            string.Join(' ', host.Ledger().Effects),
            string.Join('\n', (await host.ListAsync()).Select(one => Describe(host, one)))
        );
    }

    private static async Task PlayAsync(TestHost host, Survivor survivor, RandomProgram program)
    {
        var start = host.Now;
        await survivor.DoAsync(() => host.Client.StartAsync(ProgramRunner.Name, "it", new(program.Steps)));
        for (var word = 0; word < program.Words.Count; word++)
        {
            // Timers are set to whole minutes, words come between them.
            await survivor.AdvanceToAsync(start.AddMinutes(program.Words[word]).AddSeconds(30));
            await survivor.SayAsync("it", $"word-{word}");
        }

        // Whatever still waits for ever is spoken to until it has heard enough.
        var more = 0;
        do
        {
            await survivor.AdvanceToAsync(host.Now.AddHours(2));
        } while (await survivor.SayAsync("it", $"more-{more++}"));

        await survivor.AdvanceToAsync(host.Now.AddHours(2));
    }

    // Requests stand in the order in which they were made; answers, which may come in any order, stand with their request.
    private static string Describe(TestHost host, WorkflowSnapshot instance)
    {
        var history = host.Engine.ReadHistory(instance.InstanceId)!;
        var lines = history
            .Records.OrderBy(record => record.IsEnd ? int.MaxValue : record.Step)
            .Select(record =>
                $"  {record} {record.At:HH:mm:ss} {record.Instance} {record.Data} {record.DueAt:HH:mm:ss} {record.Failure}"
            );
        return $"{instance.InstanceId} {instance.State} {instance.Status} run {history.Generation}\n{string.Join('\n', lines)}";
    }
}
