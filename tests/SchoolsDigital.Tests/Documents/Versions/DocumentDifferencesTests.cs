using SchoolsDigital.Documents.Model;
using SchoolsDigital.Documents.Versions;
using static SchoolsDigital.Tests.Documents.SampleDocuments;

namespace SchoolsDigital.Tests.Documents.Versions;

public class DocumentDifferencesTests
{
    [Fact]
    public void Between_SameDocument_AreNone()
    {
        var document = Of(Section("a", Paragraphs.Of("Words"), Table("t", ("Yes", "12"))));

        Assert.Empty(DocumentDifferences.Between(document, document with { Title = document.Title }));
    }

    [Fact]
    public void Between_OneCellOfManyChanged_NamesItAndNoOther()
    {
        // Arrange
        var before = Of(Section("a", Table("t", ("Yes", "12"), ("No", "8"))), Section("b", Table("u", ("Yes", "3"))));
        var after = Of(Section("a", Table("t", ("Yes", "13"), ("No", "8"))), Section("b", Table("u", ("Yes", "3"))));

        // Act
        var difference = Assert.Single(DocumentDifferences.Between(before, after));

        // Assert
        Assert.Equal(("a", DifferenceKind.Changed), (difference.Id, difference.Kind));
        Assert.Equal([new("Table t", "Yes", "People", "12", "13")], difference.Figures);
        Assert.Empty(difference.Prose);
    }

    [Fact]
    public void Between_SectionsAddedAndRemoved_AreNamedInTheOrderOfTheLaterVersion()
    {
        // Arrange
        var before = Of(Section("a", Paragraphs.Of("Stays")), Section("b", Paragraphs.Of("Goes")));
        var after = Of(Section("c", Paragraphs.Of("Comes")), Section("a", Paragraphs.Of("Stays")));

        // Act
        var differences = DocumentDifferences.Between(before, after);

        // Assert
        Assert.Equal(
            [("c", DifferenceKind.Added), ("b", DifferenceKind.Removed)],
            differences.Select(difference => (difference.Id, difference.Kind))
        );
        Assert.Contains(new ProseDifference(null, "Comes"), differences[0].Prose);
        Assert.Contains(new ProseDifference("Goes", null), differences[1].Prose);
    }

    [Fact]
    public void Between_ParagraphReworded_ShowsBothWordings()
    {
        // Arrange
        var before = Of(Section("a", Paragraphs.Of("One"), Paragraphs.Of("Two"), Paragraphs.Of("Three")));
        var after = Of(Section("a", Paragraphs.Of("One"), Paragraphs.Of("Two and a half"), Paragraphs.Of("Three")));

        // Act
        var difference = Assert.Single(DocumentDifferences.Between(before, after));

        // Assert
        Assert.Equal([new("Two", "Two and a half")], difference.Prose);
        Assert.Empty(difference.Figures);
    }

    [Fact]
    public void Between_OnlyTheLooksOfWords_IsASectionWithoutWordsOrFigures()
    {
        // Arrange: the hash tells the two apart, and no word of them differs.
        var before = Of(Section("a", new ParagraphBlock([new("Words")])));
        var after = Of(Section("a", new ParagraphBlock([new("Words") { IsStrong = true }])));

        // Act
        var difference = Assert.Single(DocumentDifferences.Between(before, after));

        // Assert
        Assert.Empty(difference.Prose);
        Assert.Empty(difference.Figures);
    }
}
