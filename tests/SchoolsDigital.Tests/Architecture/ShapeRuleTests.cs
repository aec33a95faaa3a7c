namespace SchoolsDigital.Tests.Architecture;

public class ShapeRuleTests
{
    [Fact]
    public void Check_Repository_IsKept() => Verdict.AssertKept(ShapeRule.Check(Repository.Code));

    [Theory]
    [InlineData("shared/Schools/School.cs", "namespace SchoolsDigital.Schools; public class School { class Row; }")]
    [InlineData("local/Storage/Tables/Row.cs", "namespace SchoolsDigital.Local.Storage.Tables; public enum Row { A }")]
    [InlineData("benchmarks/Bench.cs", "namespace SchoolsDigital.Benchmarks; public delegate void Bench();")]
    [InlineData("tests/SchoolsDigital.Tests/Web/PageTests.cs", "namespace SchoolsDigital.Tests.Web; class PageTests;")]
    [InlineData("functions/Program.cs", "return 0;")]
    [InlineData(
        "shared/Documents/Block.cs",
        "namespace SchoolsDigital.Documents; abstract record Block; record Text(string Words) : Block; "
            + "abstract record Chart(string Id) : Block; record Bars(string Id) : Chart(Id);"
    )]
    public void Check_FileInItsPlace_IsKept(string path, string text)
    {
        Verdict.AssertKept(ShapeRule.Check([new(path, text)]));
    }

    [Theory]
    [InlineData("namespace SchoolsDigital.Schools; class School; record Head;", "Head needs a file of its own")]
    [InlineData(
        "namespace SchoolsDigital.Schools; class School; delegate void Head();",
        "Head needs a file of its own"
    )]
    [InlineData(
        "namespace SchoolsDigital.Schools; record School; record Head : School;",
        "Head needs a file of its own"
    )]
    [InlineData("namespace SchoolsDigital.Schools; class Head;", "Head belongs into Head.cs")]
    [InlineData("namespace SchoolsDigital; class School;", "its folder says SchoolsDigital.Schools")]
    [InlineData("class School;", "(none)")]
    public void Check_FileOutOfPlace_IsBroken(string text, string expected)
    {
        Verdict.AssertBroken(ShapeRule.Check([new("shared/Schools/School.cs", text)]), expected);
    }

    [Theory]
    [InlineData("SchoolManager")]
    [InlineData("SchoolHelper")]
    [InlineData("SchoolUtil")]
    [InlineData("SchoolData")]
    [InlineData("SchoolInfo")]
    public void Check_NameThatSaysNothing_IsBroken(string name)
    {
        var file = new SourceFile($"shared/Schools/{name}.cs", $"namespace SchoolsDigital.Schools; class {name};");

        Verdict.AssertBroken(ShapeRule.Check([file]), $"{name} ends in ");
    }
}
