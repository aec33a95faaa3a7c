using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Storage;

namespace SchoolsDigital.CrashHost;

/// <summary>Starts what has not been started, says what has not been said, and waits until all rounds have ended.</summary>
public static class CrashProgram
{
    /// <summary>The database of effects and of what the coordinator has done, beside that of the engine.</summary>
    public const string LedgerFile = "ledger.db";

    private static readonly TimeSpan SaveAgainAfter = TimeSpan.FromMilliseconds(50);

    public static WorkflowCatalogue Catalogue =>
        new WorkflowCatalogue()
            .AddActivity<LeaveEffect, EffectOrder, string>(LeaveEffect.Name)
            .AddWorkflow<SchoolWorkflow, string, string>(SchoolWorkflow.Name)
            .AddWorkflow<RoundWorkflow, RoundSoFar, string[]>(RoundWorkflow.Name);

    public static async Task<int> RunAsync(string path)
    {
        using var folder = DataFolder.Open(path);
        await using var ledger = new Ledger(folder.PathOf(LedgerFile));
        await using var services = new ServiceCollection().AddSingleton(ledger).BuildServiceProvider();
        await using var engine = EmbeddedEngine.Start(
            folder.WorkflowsFile,
            Catalogue,
            services,
            TimeProvider.System,
            new EngineOptions
            {
                MaxLiveInstances = 40,
                CommitRetryDelay = SaveAgainAfter,
                // It is killed on purpose, and never by what it runs.
                MaxCrashes = int.MaxValue,
            }
        );
        Console.WriteLine("ready");
        await new Coordinator(engine.Client, ledger).WorkAsync();
        Console.WriteLine("done");
        return 0;
    }
}
