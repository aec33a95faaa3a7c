namespace SchoolsDigital.Tests.Architecture;

public class StoredNameRuleTests
{
    [Fact]
    public void Check_Repository_IsKept() =>
        Verdict.AssertKept(StoredNameRule.Check(Repository.Read("*.cs", "shared")));

    [Theory]
    [InlineData("static WorkflowName<A, B> Name { get; } = new(nameof(Survey));", "literal")]
    [InlineData("static WorkflowName<A, B> Name => new($\"{Prefix}.V1\");", "literal")]
    [InlineData("static readonly EventName<A> Answered = new(Text.Answered);", "literal")]
    [InlineData("static ActivityName<A, B> Name { get; } = new(\"Survey.Send\");", "no version")]
    [InlineData("static ActivityName<A, B> Name { get; } = new(\"survey.V1\");", "no version")]
    [InlineData("object name = new WorkflowName<A, B>(\"Survey\");", "no version")]
    public void Check_NameThatCouldChange_IsBroken(string member, string expected)
    {
        Verdict.AssertBroken(StoredNameRule.Check([Class("Survey", member)]), expected);
    }

    [Fact]
    public void Check_NameUsedTwice_NamesBothPlaces()
    {
        var workflow = Class("Survey", "static WorkflowName<A, B> Name { get; } = new(\"Survey.V1\");");
        var activity = Class("Send", "static ActivityName<A, B> Name { get; } = new(\"Survey.V1\");");

        Verdict.AssertBroken(
            StoredNameRule.Check([workflow, activity]),
            "shared/X/Send.cs:1: \"Survey.V1\" is taken by shared/X/Survey.cs:1"
        );
    }

    [Fact]
    public void Check_LiteralsWithVersions_AreKept()
    {
        Verdict.AssertKept(
            StoredNameRule.Check([
                Class("Survey", "static WorkflowName<A, B> Name { get; } = new(\"Survey.V1\");"),
                Class("SurveyV2", "static WorkflowName<A, B> Name { get; } = new(\"Survey.V2\");"),
                Class("Answer", "static EventName<A> Answered { get; } = new(\"SurveyAnswered\");"),
            ])
        );
    }

    private static SourceFile Class(string name, string member) =>
        new($"shared/X/{name}.cs", $"class {name} {{ {member} }}");
}
