using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Tests.Engine.Scripts;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine.Crashes;

/// <summary>A small round with everything that a workflow can do, and the story of one in which everything happens.</summary>
internal static class RoundScript
{
    public const string Result = "a: yes; b: no answer | early, late, signed | published";

    public static readonly string[] Effects =
    [
        "close a",
        "close b",
        "copy 1",
        "copy 2",
        "copy 3",
        "mail a",
        "mail b",
        "note early",
        "note late",
        "note signed",
        "open",
    ];

    public static Script Create() => new(RunAsync);

    /// <summary>Mails fail until five past ten.</summary>
    public static Func<string, CancellationToken, Task<string>> MailIsDownAtFirst(TestHost host) =>
        (what, _) =>
            what.StartsWith("mail", StringComparison.Ordinal) && host.Now < Some.Time("2026-09-07 10:05")
                ? throw new InvalidOperationException("The provider is down.")
                : Task.FromResult(what);

    /// <summary>Goes through the story, however often the host dies on the way.</summary>
    public static async Task PlayAsync(TestHost host, Survivor survivor)
    {
        await survivor.DoAsync(() => host.Client.StartAsync(Script.Name, "it", "round"));
        await survivor.AdvanceToAsync(Some.Time("2026-09-07 09:30"));
        await survivor.SayAsync("it", "early");
        await survivor.DoAsync(() => host.Client.SuspendAsync("it", "inspection"));
        await survivor.AdvanceToAsync(Some.Time("2026-09-07 11:00"));
        await survivor.SayAsync("a", "yes");
        await survivor.AdvanceToAsync(Some.Time("2026-09-07 12:00"));
        await survivor.DoAsync(() => host.Client.ResumeAsync("it", "inspection over"));
        await survivor.AdvanceToAsync(Some.Time("2026-09-09 09:00"));
        await survivor.SayAsync("it", "late");
        await survivor.SayAsync("it", "signed");
        await survivor.SayAsync("it", "published");
        await survivor.AdvanceToAsync(Some.Time("2026-09-10 09:00"));
    }

    private static Task<string> RunAsync(IWorkflowContext context, string input) =>
        input.Split('|') switch
        {
            ["round"] => RoundAsync(context),
            ["school", var school] => SchoolAsync(context, school),
            var soFar => ClosingAsync(context, string.Join('|', soFar)),
        };

    private static async Task<string> RoundAsync(IWorkflowContext context)
    {
        await context.DoAsync("open");
        var answers = await Task.WhenAll(context.ChildAsync("school|a", "a"), context.ChildAsync("school|b", "b"));
        var heard = new List<string>();
        while (!heard.Contains("signed"))
        {
            heard.Add((await context.HearAsync())!);
            await context.DoAsync($"note {heard[^1]}");
        }

        // What was said after the signature is left to the next run.
        context.ContinueAsNew($"{string.Join("; ", answers)} | {string.Join(", ", heard)} ");
        return "";
    }

    private static async Task<string> SchoolAsync(IWorkflowContext context, string school)
    {
        await context.SleepAsync(60);
        await context.DoAsync($"mail {school}", Script.EachMinute);
        var answer = await context.HearAsync(minutes: 24 * 60);
        await context.DoAsync($"close {school}");
        return $"{school}: {answer ?? "no answer"}";
    }

    private static async Task<string> ClosingAsync(IWorkflowContext context, string soFar)
    {
        var heard = await context.HearAsync();
        await Task.WhenAll(Enumerable.Range(1, 3).Select(copy => context.DoAsync($"copy {copy}")));
        await context.SleepAsync(10);
        return $"{soFar}| {heard}";
    }
}
