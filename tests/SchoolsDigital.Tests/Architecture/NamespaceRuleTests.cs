namespace SchoolsDigital.Tests.Architecture;

public class NamespaceRuleTests
{
    [Fact]
    public void Check_FoldersOfTheService_UseOneAnotherInOneDirection()
    {
        SourceFile[] files = [.. Repository.Read("*.cs", "shared"), .. Repository.Read("*.razor", "shared")];

        Assert.True(files.Length > 1000);
        Verdict.AssertKept(NamespaceRule.Check(files));
    }

    [Fact]
    public void Check_TwoFoldersThatUseEachOther_NamesTheFilesOfBoth()
    {
        var broken = NamespaceRule.Check([Code("A/X", "One", "A.Y"), Code("A/Y", "Two", "A.X")]).ToList();

        Assert.Equal(
            [
                "SchoolsDigital.A.X uses SchoolsDigital.A.Y, which uses SchoolsDigital.A.X again: shared/A/X/One.cs",
                "SchoolsDigital.A.Y uses SchoolsDigital.A.X, which uses SchoolsDigital.A.Y again: shared/A/Y/Two.cs",
            ],
            broken
        );
    }

    [Fact]
    public void Check_CircleOfThree_IsBrokenAtEachArrow()
    {
        var broken = NamespaceRule.Check([
            Code("A/X", "One", "A.Y"),
            Code("A/Y", "Two", "A.Z"),
            Code("A/Z", "Three", "A.X"),
        ]);

        Assert.Equal(3, broken.Count());
    }

    [Fact]
    public void Check_FolderAboveWithoutAUsing_CountsAsUsed()
    {
        var broken = NamespaceRule.Check([
            Code("A", "Whole", "A.Part"),
            new("shared/A/Part/Piece.cs", "namespace SchoolsDigital.A.Part;\n\npublic record Piece(Whole Of);\n"),
        ]);

        Assert.Contains(broken, violation => violation.Contains("shared/A/Part/Piece.cs"));
    }

    [Fact]
    public void Check_PageThatUsesAFolder_CountsAsItsUser()
    {
        var broken = NamespaceRule.Check([
            new("shared/A/X/Page.razor", "@using SchoolsDigital.A.Y\n\n<p>Hello</p>\n"),
            Code("A/Y", "Two", "A.X"),
        ]);

        Assert.Contains(broken, violation => violation.Contains("shared/A/X/Page.razor"));
    }

    [Fact]
    public void Check_ArrowsInOneDirection_IsKept()
    {
        Verdict.AssertKept(
            NamespaceRule.Check([
                Code("A/X", "One", "A.Y"),
                Code("A/X", "Other", "A.Z"),
                Code("A/Y", "Two", "A.Z"),
                Code("A/Z", "Three", "A"),
            ])
        );
    }

    private static SourceFile Code(string folder, string type, string uses) =>
        new(
            $"shared/{folder}/{type}.cs",
            $"using SchoolsDigital.{uses};\n\nnamespace SchoolsDigital.{folder.Replace('/', '.')};\n\npublic class {type};\n"
        );
}
