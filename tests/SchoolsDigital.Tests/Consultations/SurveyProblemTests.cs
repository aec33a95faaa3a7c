using static SchoolsDigital.Tests.Consultations.SomeFile;

namespace SchoolsDigital.Tests.Consultations;

public class SurveyProblemTests
{
    private const string Options =
        "            ours: The council’s\n            other: { text: \"Other\", other: true }";
    private const string Condition = "              use: [yes]";
    private const string Devices =
        "- code: devices\n          kind: number\n          text: How many devices?\n          least: 0\n          most: 5000";

    [Theory]
    [InlineData(
        "code: devices",
        "code: ‸which",
        "Another question has the code \"which\" already.",
        "Give each its own: the first is on line 39."
    )]
    [InlineData(
        "code: devices\n          kind: number",
        "code: devices\n          kind: number\n        - code: more\n          kind: yes-no\n          text: More?\n          followUp:\n            code: ‸use\n            kind: short-text\n            text: What?\n        - code: last\n          kind: number\n          text: Last?",
        "Another question has the code \"use\" already.",
        "Give each its own: the first is on line 36."
    )]
    public void Read_CodeTwice_NamesTheFirst(string piece, string replacement, string what, string howToMend)
    {
        var (text, line, column) = With(piece, replacement);

        var problem = Read(text).Problems.First(problem => problem.What == what);

        Assert.Equal((line, column, howToMend), (problem.Line, problem.Column, problem.HowToMend));
    }

    [Theory]
    [InlineData("              ‸usee: [yes]", "No question has the code \"usee\".", "Did you mean \"use\"?")]
    [InlineData(
        "              ‸satisfaction: [yes]",
        "No question has the code \"satisfaction\".",
        "Use an earlier one: use."
    )]
    [InlineData(
        "              ‸devices: [yes]",
        "\"devices\" is not asked before this.",
        "Move that question up, or this one down."
    )]
    [InlineData(
        "              ‸which: [ours]",
        "\"which\" is not asked before this.",
        "Move that question up, or this one down."
    )]
    [InlineData(
        "              use: [yes, ‸perhaps]",
        "\"perhaps\" is not an option of \"use\".",
        "Write one of: yes, no."
    )]
    [InlineData("              use: ‸perhaps", "\"perhaps\" is not an option of \"use\".", "Write one of: yes, no.")]
    public void Read_RoutingToWhatHasNotBeenAsked_SaysSo(string replacement, string what, string howToMend) =>
        AssertOnlyError(Condition, replacement, what, howToMend);

    [Fact]
    public void Read_RoutingByANumber_SaysWhatItCanDependOn() =>
        AssertOnlyError(
            "          most: 5000",
            "          most: 5000\n        - code: last\n          kind: short-text\n          text: Last?\n          showWhen:\n            answers:\n              ‸devices: [5]",
            "\"devices\" has no options to choose from.",
            "Depend on a question with one choice, several choices, a scale, or yes and no."
        );

    [Theory]
    [InlineData("roles: ‸govenor", "\"govenor\" is not a role of the survey.", "Write one of: head, teacher.")]
    [InlineData("roles: [head, ‸techer]", "\"techer\" is not a role of the survey.", "Did you mean \"teacher\"?")]
    [InlineData("scopes: [‸school]", "\"school\" is not a scope of the survey.", "Take it out.")]
    [InlineData("sectors: [‸collage]", "\"collage\" is not a sector.", "Did you mean \"college\"?")]
    public void Read_RoutingByAnUnknownWord_SuggestsAKnownOne(string condition, string what, string howToMend) =>
        AssertOnlyError("            answers:\n" + Condition, $"            {condition}", what, howToMend);

    [Fact]
    public void Read_SectionShownBecauseOfItsOwnQuestion_IsRefused() =>
        AssertOnlyError(
            "      title: Learning platform",
            "      title: Learning platform\n      showWhen:\n        answers:\n          ‸use: yes",
            "\"use\" is not asked before this.",
            "Move that question up, or this one down."
        );

    [Theory]
    [InlineData(
        "            ours: The council’s\n            other:\n              text: Other\n              other: true\n            more: { text: More, other: ‸true }",
        "Another option asks for words already.",
        "Keep one \"other\" in a question."
    )]
    [InlineData(
        "            ours: { text: Ours, exclusive: ‸true }\n            other: Other",
        "Only one option can be chosen here anyway.",
        "Take \"exclusive\" out."
    )]
    [InlineData(
        "            ours: { text: Ours, followUp: ‸Ring the school }\n            other: Other",
        "Nobody can follow this up: the answers are anonymous.",
        "Take \"followUp\" out, or set privacy.answers to attributed."
    )]
    [InlineData(
        "            ‸ours: The council’s",
        "There must be two options or more.",
        "Add what else can be chosen."
    )]
    public void Read_OptionsThatCannotBe_SaysWhy(string replacement, string what, string howToMend) =>
        AssertOnlyError(Options, replacement, what, howToMend);

    [Theory]
    [InlineData(
        "kind: ranking\n          text: Rank\n          places: ‸3\n          options: { a: A, b: B }",
        "3 is too large.",
        "Write a number from 1 to 2."
    )]
    [InlineData(
        "kind: ranking\n          text: Rank\n          options: { a: A, b: { text: B, other: ‸true } }",
        "A ranking cannot ask for words.",
        "Take \"other\" out, and ask in a question of its own."
    )]
    [InlineData(
        "kind: several-choices\n          text: Which\n          atLeast: 2\n          atMost: ‸1\n          options: { a: A, b: B }",
        "Nobody can choose at least 2 and at most 1.",
        "Write 2 or more."
    )]
    [InlineData(
        "kind: several-choices\n          text: Which\n          atMost: ‸3\n          options: { a: A, b: B }",
        "3 is too large.",
        "Write a number from 1 to 2."
    )]
    [InlineData(
        "kind: scale\n          text: How\n          scale: ‸agrement",
        "\"agrement\" is not a common scale.",
        "Did you mean \"agreement\"?"
    )]
    [InlineData(
        "kind: scale\n          text: How\n          scale:\n            ‸good: Good",
        "The scale has 1 points.",
        "Give it 2 to 11, from the lowest to the highest."
    )]
    [InlineData(
        "kind: scale\n          text: How\n          scale:\n            bad: Bad\n            good: Good\n            ‸dont-know: Don’t know",
        "\"dont-know\" is not a point of a scale.",
        "Take it out, and write \"dontKnow: Don’t know\" beside the scale."
    )]
    [InlineData(
        "kind: number\n          text: How many\n          least: 10\n          most: ‸5",
        "No number is 10 or more and 5 or less.",
        "Write 10 or more."
    )]
    [InlineData(
        "kind: long-text\n          text: What\n          maxLength: ‸10001",
        "10,001 is too large.",
        "Write a number from 1 to 10,000."
    )]
    [InlineData(
        "kind: yes-no\n          text: Do you\n          followUpAfter: ‸no",
        "There is no follow-up.",
        "Take this line out, or add \"followUp\"."
    )]
    [InlineData(
        "kind: yes-no\n          text: Do you\n          followUp:\n            code: x\n            kind: ‸yes-no\n            text: Really",
        "\"yes-no\" is not a kind of question.",
        "Write one of: one-choice, several-choices, scale, matrix, ranking, number, short-text, long-text."
    )]
    [InlineData(
        "kind: yes-no\n          text: Do you\n          followUp:\n            code: x\n            kind: number\n            text: How many\n            showWhen: ‸{ roles: head }",
        "A follow-up is shown because of its question.",
        "Take \"showWhen\" out."
    )]
    public void Read_QuestionThatCannotBe_SaysWhy(string question, string what, string howToMend) =>
        AssertOnlyError(Devices, $"- code: devices\n          {question}", what, howToMend);

    [Fact]
    public void Read_SurveyWithoutQuestions_IsRefused()
    {
        var start = Text.IndexOf("    - code: platform", StringComparison.Ordinal);
        var end = Text.IndexOf("report:\n", StringComparison.Ordinal);

        var problem = Assert.Single(Read(Text[..start].TrimEnd() + " []\n" + Text[end..]).Problems);

        Assert.Equal("The survey asks nothing.", problem.What);
        Assert.Equal((32, 13), (problem.Line, problem.Column));
    }
}
