using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using SchoolsDigital.Azure.Tests.Support;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Service;

namespace SchoolsDigital.Azure.Tests.Triggers;

public partial class TriggerRuleTests
{
    private static readonly WorkflowCatalogue OneOfEach = new WorkflowCatalogue()
        .AddWorkflow<SleepWorkflow, int, double>(SleepWorkflow.Name)
        .AddActivity<EchoActivity, string, string>(EchoActivity.Name);

    private const string ContractApp = "tests/SchoolsDigital.ContractApp";

    private const string Sleep =
        """[Function("Contract_Sleep_V1")] Task A([OrchestrationTrigger] C c) => runner.RunAsync(SleepWorkflow.Name, c);""";

    private const string Echo =
        """[Function("Contract_Echo_V1")] Task B([ActivityTrigger] C c) => runner.RunAsync(EchoActivity.Name, c);""";

    [Fact]
    public void CheckCatalogue_Repository_IsKept() =>
        Assert.Empty(TriggerRule.CheckCatalogue(ServiceCatalogue.Create(), OfTheHost()));

    [Fact]
    public void CheckCatalogue_ContractApp_IsKept() =>
        Assert.Empty(TriggerRule.CheckCatalogue(ContractCatalogue.Create(), In(ContractApp)));

    [Fact]
    public void CheckShape_ContractApp_IsKept() => Assert.Empty(TriggerRule.CheckShape(In(ContractApp)));

    [Fact]
    public void CheckShape_Repository_IsKept()
    {
        var triggers = OfTheHost();

        Assert.Contains(triggers, trigger => trigger.Route == "{*path}");
        Assert.Empty(TriggerRule.CheckShape(triggers));
    }

    // Anything else the platform refuses when it starts.
    [Fact]
    public void In_Repository_NamesAreThoseThatThePlatformAllows() =>
        Assert.All(OfTheHost().Concat(In(ContractApp)), trigger => Assert.Matches(FunctionName(), trigger.Name));

    [Fact]
    public void CheckCatalogue_OneOfEach_IsKept() =>
        Assert.Empty(TriggerRule.CheckCatalogue(OneOfEach, Parse(Sleep + Echo)));

    [Theory]
    [InlineData(Sleep, "Contract.Echo.V1 has 0 triggers")]
    [InlineData(Sleep + Echo + Echo, "Contract.Echo.V1 has 2 triggers")]
    [InlineData(
        Echo
            + """[Function("Contract_Sleep_V1")] Task A([ActivityTrigger] C c) => runner.RunAsync(SleepWorkflow.Name, c);""",
        "Contract.Sleep.V1 is called by ActivityTrigger"
    )]
    [InlineData(
        Echo
            + """[Function("Contract_Sleep_V1")] Task A([OrchestrationTrigger] C c) => runner.RunAsync(Other.Name, c);""",
        "does not run SleepWorkflow"
    )]
    [InlineData(
        Sleep + Echo + """[Function("Old_V1")] Task A([OrchestrationTrigger] C c) => runner.RunAsync(Old.Name, c);""",
        "Old_V1 stands for nothing"
    )]
    public void CheckCatalogue_TriggersDoNotFit_IsBroken(string source, string expected)
    {
        var said = TriggerRule.CheckCatalogue(OneOfEach, Parse(source));

        Assert.Contains(said, sentence => sentence.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""[Function("A")] Task A([TimerTrigger("0")] T t) { B(); return C(); }""", "more than one call")]
    [InlineData(
        """[Function("A")] Task A([TimerTrigger("0")] T t) => t.IsPastDue ? B() : C();""",
        "more than one call"
    )]
    [InlineData("""[Function("A")] Task A(T t) => B();""", "not called by one thing")]
    [InlineData(
        """
            [Function("A")] Task A([HttpTrigger("get", Route = "x")] R r) => B();
            [Function("B")] Task B([HttpTrigger("get", Route = "X")] R r) => B();
            """,
        "2 triggers have the route x"
    )]
    [InlineData(
        """
            [Function("A")] Task A([TimerTrigger("0")] T t) => B();
            [Function("a")] Task B([TimerTrigger("0")] T t) => B();
            """,
        "2 triggers have the name A"
    )]
    public void CheckShape_TriggerIsMoreThanALine_IsBroken(string source, string expected)
    {
        var said = TriggerRule.CheckShape(Parse(source));

        Assert.Contains(said, sentence => sentence.Contains(expected, StringComparison.Ordinal));
    }

    private static IReadOnlyList<Trigger> OfTheHost() => In("functions");

    private static IReadOnlyList<Trigger> In(string app) =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf(app), "*.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .SelectMany(file =>
                    Trigger.In(CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetCompilationUnitRoot())
                ),
        ];

    private static IReadOnlyList<Trigger> Parse(string members) =>
        [.. Trigger.In(CSharpSyntaxTree.ParseText($"class Triggers {{ {members} }}").GetCompilationUnitRoot())];

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,126}$")]
    private static partial Regex FunctionName();
}
