using System.Text;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Reports.Exports;
using SchoolsDigital.Schools;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Reports.Exports;

public class ResultsCsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+1")]
    [InlineData("-1+2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("＝1")]
    public void Write_TextThatASpreadsheetWouldRun_IsMadeText(string text)
    {
        // Arrange
        var question = new OneChoiceQuestion("q", text, [new("a", text), new("b", "Plain, with a comma")]);
        var round = OneEach(Survey(question), "q", ("a", 20), ("b", 20));

        // Act
        var cells = PublishedFile.Cells(ResultsCsv.Write(round.Results()));

        // Assert
        Assert.DoesNotContain(
            cells.SelectMany(row => row),
            cell => cell.Length > 0 && "=+-@\t\r＝＋－＠".Contains(cell[0])
        );
        Assert.Contains(cells, row => row.Contains("'" + text));
        Assert.Contains(cells, row => row.Contains("Plain, with a comma"));
    }

    [Fact]
    public void Write_AnyResults_IsOneTableThatSpreadsheetsRead()
    {
        // Arrange
        var round = OneEach(Survey(One()), "one", ("o0", 20), ("o1", 12), ("o2", 1));

        // Act
        var bytes = ResultsCsv.Write(round.Results());

        // Assert
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Equal(text.Count(letter => letter == '\n'), text.Split("\r\n").Length - 1);
        var cells = PublishedFile.Cells(bytes);
        Assert.All(cells, row => Assert.Equal(cells[0].Length, row.Length));
        Assert.Equal(
            "s,one,Which one (one)?,all,All respondents,o0,Option 0,20,20,60.6,60,[z],33,33,[z],[z],[z],[z],[z],[z]",
            text.Split("\r\n").Single(line => line.Contains(",all,All respondents,o0,"))
        );
        Assert.Contains("[c],[c],[c],[c],[z],33,33", text);
    }

    [Fact]
    public void Write_NegativeMean_StaysANumber()
    {
        // Arrange
        var round = new SampleRound(Survey(new NumberQuestion("n", "By how much?") { Least = -10 }));
        for (var number = 0; number < 30; number++)
        {
            round.Answer(round.Invite(Sector.Primary), null, ("n", new NumberAnswer(-2)));
        }

        // Act
        var cells = PublishedFile.Cells(ResultsCsv.Write(round.Results()));

        // Assert
        Assert.Contains(cells, row => row[1] == "n" && row.Contains("-2"));
    }
}
