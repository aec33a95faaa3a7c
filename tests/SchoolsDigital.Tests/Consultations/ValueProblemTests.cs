using static SchoolsDigital.Tests.Consultations.SomeFile;

namespace SchoolsDigital.Tests.Consultations;

public class ValueProblemTests
{
    [Theory]
    [InlineData(
        "title: ICT survey",
        "title: ICT survey\n‸tilte: Again",
        "\"tilte\" is not a key that is known here.",
        "Did you mean \"title\"?"
    )]
    [InlineData(
        "  mode: both",
        "  mode: both\n  ‸colour: red",
        "\"colour\" is not a key that is known here.",
        "Write one of: mode, enoughVoices, mostContacts."
    )]
    [InlineData(
        "          least: 0",
        "          least: 0\n          ‸options: {}",
        "\"options\" is not a key that is known here.",
        "Write one of: code, text, showWhen, kind, least, most, unit, decimals, hint, subject, required."
    )]
    public void Read_UnknownKey_NamesTheNearestKnownOne(
        string piece,
        string replacement,
        string what,
        string howToMend
    ) => AssertOnlyError(piece, replacement, what, howToMend);

    [Theory]
    [InlineData("version: 1\n", "", "version", 1, 1)]
    [InlineData("  sender:\n    name: ICT project\n", "  sender:\n", "name", 9, 5)]
    [InlineData("      name: Head teachers\n", "", "name", 57, 7)]
    public void Read_MissingKey_SaysWhereToAddIt(string piece, string replacement, string key, int line, int column)
    {
        // The place of what is missing is the beginning of its group.
        var (text, _, _) = With(piece, $"{replacement}{Here}");

        var problem = Assert.Single(Read(text).Problems);

        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Equal(($"\"{key}\" is missing.", $"Add a line \"{key}: ...\" here."), (problem.What, problem.HowToMend));
    }

    [Theory]
    [InlineData(
        "title: ICT survey",
        "title: ‸[ICT, survey]",
        "This must be one value, and is a list.",
        "Write the value after the colon, on the same line."
    )]
    [InlineData(
        "title: ICT survey",
        "title: ‸{ ICT: survey }",
        "This must be one value, and is a group of keys.",
        "Write the value after the colon, on the same line."
    )]
    [InlineData(
        "title: ICT survey",
        "title:‸",
        "There is no value here.",
        "Write one after the colon, or take the line out."
    )]
    [InlineData(
        "title: ICT survey",
        "title: ‸\"\"",
        "There is no value here.",
        "Write one after the colon, or take the line out."
    )]
    [InlineData(
        "title: ICT survey",
        "title: ‸|\n  ICT\n  survey",
        "This must be one line, and is several.",
        "Write it on one line."
    )]
    [InlineData(
        "title: ICT survey",
        "title: ‸\"ICT \\a survey\"",
        "This holds a character that cannot be printed.",
        "Type it anew instead of pasting it."
    )]
    [InlineData(
        "  sectors: [primary, secondary]",
        "  sectors: ‸primary",
        "This must be a list, and is text.",
        "Begin each entry on a line of its own with a dash."
    )]
    [InlineData(
        "  answers: anonymous",
        "  ‸- anonymous",
        "This must be a group of keys, and is a list.",
        "Write its keys on the lines below, indented by two spaces."
    )]
    [InlineData(
        "        ours: The council’s\n            other: { text: \"Other\", other: true }",
        "        ‸- ours\n            - other",
        "This must be codes with their texts, and is a list.",
        "Write each on a line of its own, as \"code: text\"."
    )]
    public void Read_WrongType_SaysWhatItMustBe(string piece, string replacement, string what, string howToMend)
    {
        var (text, line, column) = With(piece, replacement);

        var problem = Read(text).Problems[0];

        Assert.Equal((line, column, what, howToMend), (problem.Line, problem.Column, problem.What, problem.HowToMend));
    }

    [Theory]
    [InlineData("  minutes: 10", "  minutes: ‸ten", "\"ten\" is not a whole number.", "Write a number from 1 to 120.")]
    [InlineData("  minutes: 10", "  minutes: ‸1.5", "\"1.5\" is not a whole number.", "Write a number from 1 to 120.")]
    [InlineData("  minutes: 10", "  minutes: ‸0", "0 is too small.", "Write a number from 1 to 120.")]
    [InlineData("  minutes: 10", "  minutes: ‸121", "121 is too large.", "Write a number from 1 to 120.")]
    [InlineData(
        "          least: 0",
        "          least: ‸none",
        "\"none\" is not a number.",
        "Write it in digits, without commas or a unit."
    )]
    [InlineData("other: true", "other: ‸yes", "\"yes\" is neither true nor false.", "Write true or false.")]
    [InlineData(
        "  mode: both",
        "  mode: ‸al",
        "\"al\" is not a kind of link.",
        "Write one of: personal, school, both."
    )]
    [InlineData(
        "  sectors: [primary, secondary]",
        "  sectors: [primary, ‸secondry]",
        "\"secondry\" is not a sector.",
        "Did you mean \"secondary\"?"
    )]
    [InlineData("kind: number", "kind: ‸numbr", "\"numbr\" is not a kind of question.", "Did you mean \"number\"?")]
    public void Read_ValueThatCannotBe_SaysWhatCan(string piece, string replacement, string what, string howToMend) =>
        AssertOnlyError(piece, replacement, what, howToMend);

    [Theory]
    [InlineData(
        "code: survey-2010",
        "code: ‸Survey 2010",
        "\"Survey 2010\" is not a code.",
        "Use a-z, 0-9 and single hyphens, at most 35 of them, such as \"survey-2010\"."
    )]
    [InlineData(
        "code: survey-2010",
        "code: ‸survey--2010",
        "\"survey--2010\" is not a code.",
        "Use a-z, 0-9 and single hyphens, at most 35 of them, such as \"survey-2010\"."
    )]
    [InlineData(
        "            ours: The",
        "            ‸Ours: The",
        "\"Ours\" is not a code.",
        "Use a-z, 0-9 and single hyphens, at most 60 of them, such as \"ours\"."
    )]
    [InlineData(
        "code: survey-2010",
        "code: ‸?!",
        "\"?!\" is not a code.",
        "Use a-z, 0-9 and single hyphens, at most 35 of them."
    )]
    [InlineData(
        "code: norfolk",
        "code: ‸a-very-long-code-for-one-authority-x",
        "\"a-very-long-code-for-one-authority-x\" is not a code.",
        "Use a-z, 0-9 and single hyphens, at most 35 of them."
    )]
    public void Read_NotACode_SuggestsOne(string piece, string replacement, string what, string howToMend) =>
        AssertOnlyError(piece, replacement, what, howToMend);

    [Theory]
    [InlineData("project@norfolk.example.org", "‸project(at)norfolk.example.org")]
    [InlineData("project@norfolk.example.org", "‸project@norfolk")]
    [InlineData("project@norfolk.example.org", "‸the project@norfolk.example.org")]
    [InlineData("project@norfolk.example.org", "‸a@b@norfolk.example.org")]
    public void Read_NotAnEmailAddress_SaysSo(string piece, string replacement) =>
        AssertOnlyError(
            piece,
            replacement,
            $"\"{replacement[1..]}\" is not an e-mail address.",
            "Write it like name@example.org."
        );

    [Fact]
    public void Read_TextThatIsTooLong_SaysHowLongItMayBe() =>
        AssertOnlyError(
            "title: ICT survey",
            $"title: ‸{new string('x', 301)}",
            "This is 301 characters long.",
            "Write 300 or fewer."
        );

    [Theory]
    [InlineData("‸1d4f6e", "\"1d4f6e\" is not a colour.", "Write # and six digits in quotes, such as \"#1d4f6e\".")]
    [InlineData(
        "‸\"#ffcc00\"",
        "The colour has a contrast of 1.5 with white, and many people cannot read that.",
        "Choose a darker one, with a contrast of 4.5 or more."
    )]
    public void Read_ColourThatCannotBeRead_SaysSo(string colour, string what, string howToMend) =>
        AssertOnlyError("  replyTo: project@", $"  colours:\n    main: {colour}\n  replyTo: project@", what, howToMend);

    [Theory]
    [InlineData("../logo.svg")]
    [InlineData("https://example.org/logo.svg")]
    [InlineData("logo.gif")]
    public void Read_LogoThatIsNoFileBeside_IsRefused(string logo) =>
        AssertOnlyError(
            "  replyTo: project@",
            $"  logo: ‸{logo}\n  replyTo: project@",
            $"\"{logo}\" is not a logo.",
            "Name an SVG or PNG file in the folder of this file, such as logo.svg."
        );

    [Fact]
    public void Read_FileOfALaterVersion_SaysOnlyThat() =>
        AssertOnlyError(
            "version: 1\n",
            "version: ‸2\nnovelty: yes\n",
            "The file was written for a later version of this program.",
            "Use that program, or write \"version: 1\"."
        );

    [Fact]
    public void Read_ManyThingsWrong_ReportsAllOfThemInTheOrderOfTheFile()
    {
        var text = Text.Replace("title: ICT survey", "tilte: ICT survey")
            .Replace("mode: both", "mode: all")
            .Replace("minutes: 10", "minutes: 0")
            .Replace("((link))", "((lnk))");

        var places = Read(text).Problems.Select(problem => (problem.Line, problem.Path)).ToArray();

        Assert.Equal(
            ["", "tilte", "links.mode", "survey.minutes", "mails.invitation.text", "mails.invitation.text"],
            places.Select(place => place.Path)
        );
        Assert.Equal(places.Order(), places);
    }
}
