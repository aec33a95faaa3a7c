namespace SchoolsDigital.Tests.Architecture;

public class SizeRuleTests
{
    [Fact]
    public void Check_Repository_IsKept() =>
        Verdict.AssertKept(SizeRule.Check([.. Repository.Code, .. Repository.Read("*.razor")]));

    [Theory]
    [InlineData("shared/Schools/School.cs", 301, "301 lines; the limit is 300")]
    [InlineData("shared/Schools/SchoolPage.razor", 301, "301 lines; the limit is 300")]
    [InlineData("tests/X/SchoolTests.cs", 401, "401 lines; the limit is 400")]
    public void Check_OneLongFile_IsNamedWithItsLimit(string path, int lines, string expected)
    {
        var files = Files(20, lines: 10).Append(FileOf(path, lines));

        Verdict.AssertBroken(SizeRule.Check([.. files]), expected);
    }

    [Fact]
    public void Check_FilesAtTheirLimits_AreKept()
    {
        var files = Files(20, lines: 10).Append(FileOf("local/A.cs", 300)).Append(FileOf("tests/X/A.cs", 400));

        Verdict.AssertKept(SizeRule.Check([.. files]));
    }

    [Fact]
    public void Check_HalfTheFilesTooLong_IsBroken()
    {
        Verdict.AssertBroken(SizeRule.Check([.. Files(10, lines: 10), .. Files(11, lines: 50)]), "Half of the files");
    }

    [Fact]
    public void Check_OneInTenTooLong_IsBroken()
    {
        Verdict.AssertBroken(SizeRule.Check([.. Files(18, lines: 10), .. Files(2, lines: 120)]), "One file in ten");
    }

    private static IEnumerable<SourceFile> Files(int count, int lines) =>
        Enumerable.Range(0, count).Select(number => FileOf($"shared/X/File{number}.cs", lines));

    private static SourceFile FileOf(string path, int lines) =>
        new(path, string.Concat(Enumerable.Repeat("// line\n", lines)));
}
