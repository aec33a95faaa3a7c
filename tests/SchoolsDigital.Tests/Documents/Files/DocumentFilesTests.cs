using System.Text;
using SchoolsDigital.Documents.Files;
using SchoolsDigital.Documents.Html;
using SchoolsDigital.Documents.Versions;
using SchoolsDigital.Reports.Papers;
using SchoolsDigital.Tests.Reports;
using SchoolsDigital.Tests.Reports.Exports;
using static SchoolsDigital.Tests.Documents.SampleDocuments;

namespace SchoolsDigital.Tests.Documents.Files;

public class DocumentFilesTests
{
    [Fact]
    public async Task Json_OfAWholePaper_ReadsBackAsTheSameDocument()
    {
        // Arrange
        var document = PaperDocument.Of(NorfolkPaper.Make());

        // Act
        var json = DocumentJson.Write(document);
        var back = DocumentJson.Read(json);

        // Assert
        Assert.Equal(Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(DocumentJson.Write(back)));
        Assert.Equal(DocumentHash.Of(document), DocumentHash.Of(back));
        Assert.Equal(await DocumentHtml.RenderAsync(document, default), await DocumentHtml.RenderAsync(back, default));
    }

    [Fact]
    public void Csv_OfAWholePaper_HasEveryCellOfEveryTable()
    {
        // Arrange
        var document = PaperDocument.Of(NorfolkPaper.Make());

        // Act
        var rows = PublishedFile.Cells(DocumentCsv.Write(document));

        // Assert
        var written = rows.Skip(1).Where(row => row[1].Length > 0).Select(row => (row[1], row[3], row[4], row[5]));
        var cells =
            from table in document.Tables()
            from row in table.Rows
            from cell in table.Columns.Zip(row.Cells)
            select (table.Id, Safe(row.Header), Safe(cell.First), Safe(cell.Second));
        Assert.Equal(cells, written);
        Assert.Contains(rows, row => row[0] == "Why we asked" && row[2].Contains("no table"));
    }

    [Fact]
    public void Hash_OneCellChanged_ChangesTheSectionAndTheWhole()
    {
        // Arrange
        var before = Of(Section("a", Table("t", ("Yes", "12"))), Section("b", Table("u", ("Yes", "3"))));
        var after = Of(Section("a", Table("t", ("Yes", "13"))), before.Sections[1]);

        // Act, Assert
        Assert.NotEqual(DocumentHash.Of(before.Sections[0]), DocumentHash.Of(after.Sections[0]));
        Assert.Equal(DocumentHash.Of(before.Sections[1]), DocumentHash.Of(after.Sections[1]));
        Assert.NotEqual(DocumentHash.Of(before), DocumentHash.Of(after));
    }

    [Fact]
    public void Hash_SectionsInAnotherOrder_ChangesTheWhole()
    {
        var (first, second) = (Section("a", Table("t", ("Yes", "12"))), Section("b", Table("u", ("Yes", "3"))));

        Assert.NotEqual(DocumentHash.Of(Of(first, second)), DocumentHash.Of(Of(second, first)));
    }

    // What a spreadsheet would take for a formula has an apostrophe in front.
    private static string Safe(string words) => words is ['+' or '-' or '=' or '@', ..] ? $"'{words}" : words;
}
