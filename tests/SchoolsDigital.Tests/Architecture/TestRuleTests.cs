namespace SchoolsDigital.Tests.Architecture;

public class TestRuleTests
{
    [Fact]
    public void Check_Repository_IsKept() => Verdict.AssertKept(TestRule.Check(Repository.Read("*.cs", "tests")));

    [Theory]
    [InlineData("[Fact] public void It_Works() { }")]
    [InlineData("[Theory] [InlineData(1)] public void ReadAsyncWorks(int a) { }")]
    [InlineData("[Fact] public void Read_empty_Works() { }")]
    [InlineData("[Fact] public void Read_A_B_C() { }")]
    public void Check_TestNamedOtherwise_IsBroken(string method)
    {
        Verdict.AssertBroken(TestRule.Check([Class(method)]), "Method_Condition_Outcome");
    }

    [Theory]
    [InlineData("[Fact(Skip = \"\")] public void Read_Empty_Works() { }")]
    [InlineData("[Fact] public void Read_Empty_Works() { Assert.Skip(\"later\"); }")]
    [InlineData("[Fact] public void Read_Empty_Works() { Assert.SkipUnless(a, \" \"); }")]
    public void Check_SkipWithoutAReason_IsBroken(string method)
    {
        Verdict.AssertBroken(TestRule.Check([Class(method)]), "says why in a sentence");
    }

    [Fact]
    public void Check_ExplicitTest_IsBroken()
    {
        var file = Class("[Fact(Explicit = true)] public void Read_Empty_Works() { }");

        Verdict.AssertBroken(TestRule.Check([file]), "left out without a word");
    }

    [Theory]
    [InlineData("[Fact] public async Task ReadAsync_EmptyFile_FindsNothing() { }")]
    [InlineData("public void Arrange() { }")]
    [InlineData("[Fact(Skip = \"Needs Chromium.\")] public void Read_Empty_Works() { }")]
    [InlineData("[Fact] public void Read_Empty_Works() { Assert.SkipUnless(a, $\"Needs {b}.\"); }")]
    public void Check_TestAsItShouldBe_IsKept(string method)
    {
        Verdict.AssertKept(TestRule.Check([Class(method)]));
    }

    private static SourceFile Class(string member) => new("tests/X/ATests.cs", $"class ATests {{ {member} }}");
}
