using System.Text;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Files;
using static SchoolsDigital.Tests.Consultations.SomeFile;

namespace SchoolsDigital.Tests.Consultations;

public class FileFormProblemTests
{
    private const string LookAround =
        "Look at this line and the one above for a missing colon, quote or space, or words with a colon or a bracket that need quotes.";

    [Fact]
    public void Read_SmallFile_HasNoProblem()
    {
        var reading = Read();

        Assert.Empty(reading.Problems);
        Assert.Equal("ICT survey", reading.Consultation!.Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    [InlineData("# only a comment\n")]
    public void Read_EmptyFile_SaysSo(string text) =>
        AssertAlone(Read(text), 1, 1, "The file is empty.", "Start from one of the samples.");

    [Fact]
    public void Read_NotAGroupOfKeys_SaysSo() =>
        AssertAlone(
            Read("hello\n"),
            1,
            1,
            "This must be a group of keys, and is text.",
            "Write its keys on the lines below, indented by two spaces."
        );

    [Fact]
    public void Read_Windows1252_NamesTheByteAndItsPlace()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes("version: 1\ntitle: £ caf"), 0xE9, (byte)'\n'];

        AssertAlone(
            ConsultationFile.Read(file),
            2,
            13,
            "The file is not UTF-8: there is a byte E9 here.",
            "Save it as UTF-8: most editors offer that under “Save as”."
        );
    }

    [Fact]
    public void Read_Utf16_SaysSo() =>
        AssertAlone(
            ConsultationFile.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)]),
            1,
            1,
            "The file is saved as UTF-16.",
            "Save it as UTF-8: most editors offer that under “Save as”."
        );

    [Fact]
    public void Read_MoreThanAMebibyte_IsRefused()
    {
        var file = new byte[(1_024 * 1_024) + 1];
        Array.Fill(file, (byte)'#');

        AssertAlone(
            ConsultationFile.Read(file),
            1,
            1,
            "The file is larger than 1,024 KiB.",
            "No consultation is: see whether this is the right file."
        );
    }

    [Fact]
    public void Read_LinesIndentedWithTabs_AreAllNamed()
    {
        var reading = Read("version: 1\nauthority:\n\tname: Norfolk\n  \tcode: norfolk\n");

        Assert.Equal([(3, 1), (4, 3)], reading.Problems.Select(problem => (problem.Line, problem.Column)));
        Assert.All(reading.Problems, problem => Assert.Equal("The line is indented with a tab.", problem.What));
    }

    [Fact]
    public void Read_BrokenYaml_SaysWhere() =>
        AssertAlone(
            Read("version: 1\ntitle: ICT: a survey\n"),
            2,
            11,
            "The file cannot be read on from here: While scanning a plain scalar value, found invalid mapping.",
            LookAround
        );

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Read_HundredsOfThousandsOfBrackets_StopsAtOnce(char bracket) =>
        AssertAlone(
            Read(new string(bracket, 500_000)),
            1,
            21,
            "The file cannot be read on from here: It is nested more than 20 levels deep.",
            LookAround
        );

    [Fact]
    public void Read_AliasesOfAliases_AreNotFilledIn()
    {
        var text = new StringBuilder("a0: &a0 [x, x]\n");
        for (var i = 1; i < 200; i++)
        {
            text.Append($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n");
        }

        AssertAlone(
            Read(text.ToString()),
            1,
            1,
            "The file holds more than 50,000 values once its aliases are filled in.",
            "Do without aliases of aliases."
        );
    }

    [Fact]
    public void Read_AliasOfSomethingAbove_IsFilledIn()
    {
        var text = Text.Replace("  sectors: [primary, secondary]", "  sectors: &all [primary, secondary]")
            .Replace("              use: [yes]", "              use: [yes]\n            sectors: *all");

        var reading = Read(text);

        Assert.Empty(reading.Problems);
        Assert.Equal(2, reading.Consultation!.Survey.Find("which")!.ShowWhen!.Sectors.Count);
    }

    [Fact]
    public void Read_ProblemInWhatTwoAliasesShare_IsReportedOnce()
    {
        var text = Text.Replace("  sectors: [primary, secondary]", "  sectors: &all [primery]")
            .Replace("              use: [yes]", "              use: [yes]\n            sectors: *all");

        Assert.Single(Read(text).Problems);
    }

    [Theory]
    [InlineData("sectors: ‸*some")]
    [InlineData("sectors: &some [primary, ‸*some]")]
    public void Read_AliasOfNothing_SaysSo(string replacement)
    {
        var (text, line, column) = With("sectors: [primary, secondary]", replacement);

        var problem = Read(text).Problems[0];

        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Equal("Nothing above is marked \"&some\".", problem.What);
    }

    [Fact]
    public void Read_SecondDocument_IsRefused() =>
        AssertOnlyError(
            "    text: Please answer at ((link)).",
            "    text: Please answer at ((link)).\n‸---\nversion: 1",
            "A second document begins here.",
            "Keep one consultation in a file: take this line and what follows out."
        );

    [Fact]
    public void Read_KeyTwice_NamesBothLines() =>
        AssertOnlyError(
            "title: ICT survey",
            "title: ICT survey\n‸title: Another",
            "\"title\" stands here for the second time.",
            "Keep one of the two: the first is on line 3."
        );

    [Fact]
    public void Read_KeyThatIsAList_IsRefused() =>
        AssertOnlyError(
            "title: ICT survey",
            "title: ICT survey\n? ‸[a, b]\n: c",
            "A key must be one word, and this is a list.",
            "Write the key, a colon, and then the value."
        );

    [Theory]
    [InlineData("title: ICT survey\r\n")]
    [InlineData("\uFEFFtitle: ICT survey\n")]
    public void Of_SavedOnWindows_IsTheSameVersion(string text) =>
        Assert.Equal(ConsultationText.Of("title: ICT survey\n"), ConsultationText.Of(text));

    [Fact]
    public void Read_AnyFile_KeepsItsTextAndHash()
    {
        var source = Read().Consultation!.Source;

        Assert.Equal(Text, source.Text);
        Assert.Equal(64, source.Hash.Value.Length);
        Assert.NotEqual(source.Hash, Read(Text + "\n# changed\n").Consultation!.Source.Hash);
    }

    private static void AssertAlone(ConsultationReading reading, int line, int column, string what, string howToMend)
    {
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((line, column, what, howToMend), (problem.Line, problem.Column, problem.What, problem.HowToMend));
        Assert.Null(reading.Consultation);
    }
}
