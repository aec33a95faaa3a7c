using SchoolsDigital.Mail.Letters;

namespace SchoolsDigital.Tests.Mail;

public class MailTextTests
{
    [Fact]
    public void Read_TextAsTyped_FindsParagraphsListAndButton()
    {
        var text = MailText.Read(
            "Dear {{School}},\r\nplease take part.\r\n\r\nYou need:\n- ten minutes\n- your\n  inventory\n\n \n[Answer the survey]({{Link}})\n\nThank you."
        );

        Assert.Collection(
            text.Blocks,
            block => Assert.Equal(new MailParagraph("Dear {{School}}, please take part."), block),
            block => Assert.Equal(new MailParagraph("You need:"), block),
            block => Assert.Equal(["ten minutes", "your inventory"], Assert.IsType<MailList>(block).Items),
            block => Assert.Equal(new MailButton("Answer the survey", "{{Link}}"), block),
            block => Assert.Equal(new MailParagraph("Thank you."), block)
        );
        Assert.Empty(text.Problems());
    }

    [Fact]
    public void Problems_TwoButtons_NamesBoth() =>
        Assert.Contains(
            "2 buttons (\"Yes\", \"No\")",
            Assert.Single(MailText.Read("[Yes]({{Yes}})\n\n[No]({{No}})").Problems()),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("javascript:alert")]
    [InlineData("survey.example.org")]
    public void Problems_ButtonThatLeadsNowhere_AsksForAnAddress(string link) =>
        Assert.Contains("Give it a web address", Assert.Single(MailText.Read($"[Go]({link})").Problems()));

    [Fact]
    public void Problems_NoText_SaysSo() => Assert.Equal(["The mail has no text."], MailText.Read(" \n\n").Problems());
}
