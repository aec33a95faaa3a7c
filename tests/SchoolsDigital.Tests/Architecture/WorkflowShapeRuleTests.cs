namespace SchoolsDigital.Tests.Architecture;

public class WorkflowShapeRuleTests
{
    private const string Name = "public static WorkflowName<int, int> Name { get; } = new(\"A.V1\");";

    [Fact]
    public void Check_Repository_IsKept() => Verdict.AssertKept(WorkflowShapeRule.Check(Repository.Code));

    [Fact]
    public void Check_WorkflowInAnotherFile_IsBroken()
    {
        var file = new SourceFile("shared/A/Round.cs", $"class Round : Workflow<int, int> {{ {Name} }}");

        Verdict.AssertBroken(WorkflowShapeRule.Check([file]), "belongs into a file called ...Workflow.cs");
    }

    [Theory]
    [InlineData("class AWorkflow(ITableStore t) : Workflow<int, int> { " + Name + " }", "is given something")]
    [InlineData(
        "class AWorkflow : SchoolsDigital.Kernel.Workflows.Workflow<int, int> { " + Name + " AWorkflow(int a) { } }",
        "is given something"
    )]
    [InlineData("class AWorkflow : Workflow<int, int> { " + Name + " private int count; }", "keeps something")]
    [InlineData("class AWorkflow : Workflow<int, int> { " + Name + " private static int count; }", "keeps something")]
    [InlineData(
        "class AWorkflow : Workflow<int, int> { " + Name + " public int Count { get; set; } }",
        "keeps something"
    )]
    [InlineData(
        "class AWorkflow : Workflow<int, int> { " + Name + " public List<int> Seen { get; } = []; }",
        "keeps something"
    )]
    [InlineData("class AWorkflow : Workflow<int, int> { }", "has no stored name")]
    [InlineData(
        "class AWorkflow : Workflow<int, int> { public static string Name => \"A.V1\"; }",
        "has no stored name"
    )]
    public void Check_WorkflowThatIsMoreThanSteps_IsBroken(string text, string expected)
    {
        Verdict.AssertBroken(WorkflowShapeRule.Check([new("shared/A/AWorkflow.cs", text)]), expected);
    }

    [Theory]
    [InlineData(
        "class AWorkflow : Workflow<int, int> { " + Name + " const int Batch = 50; static readonly int Two = 2; }"
    )]
    [InlineData("class AWorkflow : Workflow<int, int> { " + Name + " int Three => 3; }")]
    [InlineData("class A : Activity<int, int> { private int count; }")]
    public void Check_StepsOnly_IsKept(string text)
    {
        Verdict.AssertKept(WorkflowShapeRule.Check([new("shared/A/AWorkflow.cs", text)]));
    }
}
