using SchoolsDigital.Mail.Messages;

namespace SchoolsDigital.Tests.Mail.Messages;

public class MailboxTests
{
    [Theory]
    [InlineData("office@oak.norfolk.example.org")]
    [InlineData("o'brien+survey@example.org")]
    [InlineData("a.b-c_d@sub.example.org")]
    public void ProblemWith_UsualAddress_HasNone(string address)
    {
        Assert.Null(Mailbox.ProblemWith(address));
        Assert.Equal(address, new Mailbox(address).Address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("office")]
    [InlineData("@example.org")]
    [InlineData("office@")]
    [InlineData("office@exa mple.org")]
    [InlineData("office@example..org")]
    [InlineData("office@-example.org")]
    [InlineData(".office@example.org")]
    [InlineData("off..ice@example.org")]
    [InlineData("office@example.org\r\nRCPT TO:<eve@example.org>")]
    [InlineData("office\r\n@example.org")]
    [InlineData("a@b@example.org")]
    [InlineData("office@example.org>")]
    [InlineData("<office@example.org")]
    [InlineData("Office <office@example.org>")]
    [InlineData("offı̇ce@example.org")]
    public void ProblemWith_NotAnAddress_SaysSoOnOneLine(string address)
    {
        var problem = Mailbox.ProblemWith(address);

        Assert.NotNull(problem);
        Assert.Contains("is not an e-mail address", problem, StringComparison.Ordinal);
        Assert.True(HeaderText.IsOneLine(problem));
        Assert.Throws<ArgumentException>(() => new Mailbox(address));
    }

    [Fact]
    public void Constructor_InternationalDomain_IsEncoded() =>
        Assert.Equal("office@xn--tgwyn-nhb.example.org", new Mailbox("office@tŷgwyn.example.org").Address);

    [Theory]
    [InlineData("Oak\r\nBcc: eve@example.org")]
    [InlineData("Oak\nPrimary")]
    [InlineData("Oak\u2028Primary")]
    public void Constructor_LineBreakInTheName_IsRefusedClearly(string name)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new Mailbox("office@example.org", name));

        Assert.Contains("The name shown with an address holds a line break", refusal.Message, StringComparison.Ordinal);
    }
}
