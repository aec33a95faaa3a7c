namespace SchoolsDigital.Tests.Architecture;

public class WorkflowCallRuleTests
{
    [Fact]
    public void Check_Repository_IsKept() => Verdict.AssertKept(WorkflowCallRule.Check(Repository.Code));

    [Theory]
    [InlineData("var a = DateTimeOffset.UtcNow;", "DateTimeOffset.UtcNow")]
    [InlineData("var a = DateTime.Today;", "DateTime.Today")]
    [InlineData("var a = context.Now.LocalDateTime;", "LocalDateTime")]
    [InlineData("var a = TimeProvider.System.GetUtcNow();", "TimeProvider")]
    [InlineData("var a = System.Diagnostics.Stopwatch.GetTimestamp();", "Stopwatch.GetTimestamp")]
    [InlineData("var a = Guid.NewGuid();", "Guid.NewGuid")]
    [InlineData("var a = Random.Shared.Next();", "Random")]
    [InlineData("var a = input.GetHashCode();", "GetHashCode")]
    [InlineData("var a = Environment.MachineName;", "Environment.MachineName")]
    [InlineData("var a = File.ReadAllText(input);", "File.ReadAllText")]
    [InlineData("using var a = new HttpClient();", "HttpClient")]
    [InlineData("using HttpClient a = new();", "HttpClient")]
    [InlineData("await Task.Delay(1);", "Task.Delay")]
    [InlineData("await Task.Run(() => 1);", "Task.Run")]
    [InlineData("await Task.Yield();", "Task.Yield")]
    [InlineData("await context.DelayUntilAsync(context.Now).ConfigureAwait(false);", "ConfigureAwait")]
    [InlineData("context.DelayUntilAsync(context.Now).Wait();", "Task.Wait")]
    [InlineData("using var a = new CancellationTokenSource(1_000);", "CancellationTokenSource")]
    [InlineData("Thread.Sleep(1);", "Thread.Sleep")]
    [InlineData("Func<int, Task> a = Task.Delay; await a(1);", "Task.Delay")]
    [InlineData("IWorkflowClient a = null!; await a.GetAsync(input);", "IWorkflowClient.GetAsync")]
    [InlineData("var a = new WorkflowCatalogue();", "WorkflowCatalogue")]
    [InlineData("var a = Console.ReadLine();", "Console.ReadLine")]
    public void Check_SomethingThatMayDiffer_IsBroken(string statement, string expected)
    {
        var found = WorkflowCallRule.Check([Workflow(statement)]).ToList();

        Assert.Contains(found, violation => violation.Contains(expected));
        Assert.All(found, violation => Assert.StartsWith("shared/Surveys/AWorkflow.cs:14:", violation));
    }

    [Fact]
    public void Check_CodeThatDoesNotCompile_IsBrokenNotPassed()
    {
        Verdict.AssertBroken(WorkflowCallRule.Check([Workflow("Nobody.Knows();")]), "Nobody");
    }

    [Theory]
    [InlineData("await context.DelayUntilAsync(context.Now.AddDays(14));")]
    [InlineData("var a = await context.WaitForEventAsync(new EventName<string>(\"A\"), DateTimeOffset.MaxValue);")]
    [InlineData("await Task.WhenAll(input.Split(',').Select(a => context.CallAsync(Send, a, RetryRule.Mail)));")]
    [InlineData("context.SetStatus(new Step(1, [.. input.Where(char.IsAsciiDigit).Order()]));")]
    [InlineData(
        "using var a = new CancellationTokenSource(); var b = context.DelayUntilAsync(context.Now, a.Token); a.Cancel();"
    )]
    [InlineData("try { await context.CallAsync(Send, input); } catch (StepFailedException a) { return a.Step; }")]
    [InlineData("context.Logger.LogInformation(\"{A} of {B}\", Math.Max(1, 2), (1, 2).Item1);")]
    [InlineData("var a = new Dictionary<string, int> { [\"a\"] = 1 }; foreach (var (b, c) in a) { a.Remove(b); }")]
    [InlineData(
        "var a = context.NewGuid().ToString(\"N\"); if (a == input) { throw new PermanentFailureException(a); }"
    )]
    [InlineData(
        "DateOnly? a = DateOnly.FromDateTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).Date); var b = a?.AddDays(1);"
    )]
    public void Check_ContextRecordsAndCalculation_AreKept(string statement)
    {
        Verdict.AssertKept(WorkflowCallRule.Check([Workflow(statement)]));
    }

    private static SourceFile Workflow(string statement) =>
        new(
            "shared/Surveys/AWorkflow.cs",
            $$"""
            using Microsoft.Extensions.Logging;
            using SchoolsDigital.Kernel.Storage;
            using SchoolsDigital.Kernel.Workflows;
            namespace SchoolsDigital.Surveys;
            public sealed record Step(int Number, IReadOnlyList<char> Seen);
            public sealed class AWorkflow : Workflow<string, string>
            {
                private static readonly ActivityName<string, string> Send = new("A.V1");
                public override async Task<string> RunAsync(IWorkflowContext context, string input)
                {
                    await Task.WhenAll(
                        context.DelayUntilAsync(context.Now)
                    );
                    {{statement}}
                    return input;
                }
            }
            """
        );
}
