using SchoolsDigital.Consultations.Files.Cursors;
using static SchoolsDigital.Tests.Consultations.SomeFile;

namespace SchoolsDigital.Tests.Consultations;

public class AgreementProblemTests
{
    private const string Answers = "  answers: anonymous";
    private const string Sectors = "  sectors: [primary, secondary]";
    private const string Recipient = "      email: heads@norfolk.example.org";
    private const string Mail = "    text: Please answer at ((link)).";

    [Theory]
    [InlineData(
        "minimumPeople: ‸4",
        "Results of 4 people could show what one of them answered.",
        "Write 5 or more, or take the line out."
    )]
    [InlineData(
        "minimumSchools: ‸2",
        "Results of 2 schools could show what one of them answered.",
        "Write 3 or more, or take the line out."
    )]
    public void Read_ThresholdBelowTheFloor_IsRefused(string line, string what, string howToMend) =>
        AssertOnlyError(Answers, $"{Answers}\n  {line}", what, howToMend);

    [Theory]
    [InlineData("  schools: [123456, ‸12345]", "12,345 is too small.", "Write a number from 100,000 to 999,999.")]
    [InlineData(
        "  schools: [123456, ‸123456]",
        "School 123456 is listed for the second time.",
        "Keep one of the two: the first is on line 15."
    )]
    [InlineData(
        "  schools: [123456]\n  except:\n    - urn: ‸123456\n      because: Closing",
        "School 123456 is listed for the second time.",
        "Keep one of the two: the first is on line 15."
    )]
    public void Read_ListedSchools_AreUrnsAndListedOnce(string lines, string what, string howToMend) =>
        AssertOnlyError(Sectors, $"{Sectors}\n{lines}", what, howToMend);

    [Theory]
    [InlineData("((‸lnk))", "((lnk)) is not a placeholder.", "Did you mean \"link\"?")]
    public void Read_PlaceholderMisspelt_IsMissedAndReported(string placeholder, string what, string howToMend)
    {
        var (text, line, column) = With(Mail, $"    text: Please answer at {placeholder}.");

        var problems = Read(text).Problems;

        Assert.Equal(
            [
                (line, 11, "The mail does not hold ((link)), the address of the survey or of the report."),
                (line, column - 2, what),
            ],
            problems.Select(problem => (problem.Line, problem.Column, problem.What))
        );
        Assert.Equal(howToMend, problems[1].HowToMend);
    }

    [Theory]
    [InlineData(
        "    text: |\n      Dear colleague\n\n      Please answer at ((link)) with ‸((reference)).",
        "((reference)) is not known in this mail."
    )]
    [InlineData(
        "    text: \"Please \\\"answer\\\" at ((link)) with ‸((reference)).\"",
        "((reference)) is not known in this mail."
    )]
    public void Read_PlaceholderOfAnotherMail_IsFoundInTheMiddleOfTheText(string replacement, string what)
    {
        var (text, line, column) = With(Mail, replacement);

        var problem = Assert.Single(Read(text).Problems);

        Assert.Equal((line, column, what), (problem.Line, problem.Column, problem.What));
    }

    [Fact]
    public void Read_InvitationWithoutALink_IsRefused() =>
        AssertOnlyError(
            Mail,
            "    text: ‸Please answer.",
            "The mail does not hold ((link)), the address of the survey or of the report.",
            "Write ((link)) where it belongs."
        );

    [Theory]
    [InlineData(
        "id: heads",
        "name: ‸Governors",
        "Another recipient has the code \"heads\" already.",
        "Give each its own: the first is on line 57."
    )]
    public void Read_RecipientIdTwice_NamesTheFirst(string id, string name, string what, string howToMend) =>
        AssertOnlyError(
            Recipient,
            $"{Recipient}\n    - {id.Replace(": ", ": ‸")}\n      {name.Replace("‸", "")}\n      email: governors@norfolk.example.org",
            what,
            howToMend
        );

    [Theory]
    [InlineData("name: ‸head Teachers", "\"head Teachers\" is the same group as \"Head teachers\" on line 58.")]
    [InlineData(
        "name: ‸\"Heads’ group (Head teachers)\"",
        "\"Heads’ group (Head teachers)\" is the same group as \"Head teachers\" on line 58."
    )]
    [InlineData(
        "name: Heads’ group\n      aliases: [HG, ‸Head teachers]",
        "\"Head teachers\" is the same group as \"Head teachers\" on line 58."
    )]
    public void Read_GroupUnderTwoNames_IsFound(string lines, string what) =>
        AssertOnlyError(
            Recipient,
            $"{Recipient}\n    - id: others\n      {lines}\n      email: others@norfolk.example.org",
            what,
            "Keep it once and give the other names under aliases, so that it is written to once."
        );

    [Fact]
    public void Read_ReportSectionTwice_IsRefused() =>
        AssertOnlyError(
            "      text: Why we asked.",
            "      text: Why we asked.\n    - code: ‸background\n      title: More\n      place: after-results\n      text: More.",
            "Another section has the code \"background\" already.",
            "Give each its own: the first is on line 61."
        );

    [Theory]
    [InlineData(
        "‸devces: { how: comparable }",
        "No question of the survey has the code \"devces\".",
        "Did you mean \"devices\"?"
    )]
    [InlineData(
        "devices: { how: ‸same }",
        "\"same\" is not a degree of comparability.",
        "Write one of: comparable, with-care, break."
    )]
    public void Read_ComparisonOfWhatIsNotAsked_SaysSo(string question, string what, string howToMend)
    {
        var (text, line, column) = SomeFile.With(
            "mails:\n",
            $"compare:\n  round: survey-2009\n  questions:\n    {question}\nmails:\n"
        );

        var error = Assert.Single(SomeFile.Read(text).Problems, problem => problem.Severity == Severity.Error);

        Assert.Equal((line, column, what, howToMend), (error.Line, error.Column, error.What, error.HowToMend));
    }

    [Fact]
    public void Read_Comparison_IsWarnedThatItIsNotDrawn() =>
        AssertOnlyWarning(
            "mails:\n",
            "compare:\n  ‸round: survey-2009\n  questions:\n    devices: { how: comparable }\nmails:\n",
            "The report does not draw this comparison yet.",
            "You can leave \"compare\" in for a later version. Until then, compare the figures yourself."
        );
}
