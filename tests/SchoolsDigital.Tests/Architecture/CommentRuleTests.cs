namespace SchoolsDigital.Tests.Architecture;

public class CommentRuleTests
{
    private const string Note = "TO" + "DO";

    [Fact]
    public void Check_Repository_IsKept() => Verdict.AssertKept(CommentRule.Check(Repository.Code));

    [Theory]
    [InlineData("// " + Note + ": count them")]
    [InlineData("/* " + Note + " */")]
    [InlineData("/// <summary>" + Note + "</summary>")]
    public void Check_NoteToSelf_IsBrokenOnItsLine(string comment)
    {
        var file = new SourceFile("shared/A.cs", $"namespace A;\n\n{comment}\nclass A;\n");

        Verdict.AssertBroken(CommentRule.Check([file]), "shared/A.cs:3:");
    }

    [Fact]
    public void Check_NoteInAString_IsKept()
    {
        Verdict.AssertKept(CommentRule.Check([new("shared/A.cs", $"class A {{ string s = \"{Note}\"; }}")]));
    }
}
