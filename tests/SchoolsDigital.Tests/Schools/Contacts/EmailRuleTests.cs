using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Tests.Schools.Contacts;

public class EmailRuleTests
{
    [Theory]
    [InlineData("head.120767@example.org")]
    [InlineData("o'brien+ict@st-marys.norfolk.sch.uk")]
    [InlineData("A@b.co")]
    [InlineData("a@1.example")]
    [InlineData("a@xn--caf-dma.example")]
    public void Fault_AddressThatCanBeWrittenTo_IsNull(string address) => Assert.Null(EmailRule.Fault(address));

    [Theory]
    [InlineData("")]
    [InlineData("n/a")]
    [InlineData("head")]
    [InlineData("head@")]
    [InlineData("@example.org")]
    [InlineData("head@example")]
    [InlineData("head@@example.org")]
    [InlineData("head@example@org")]
    [InlineData("head@example.org;office@example.org")]
    [InlineData("head@example.org,office@example.org")]
    [InlineData("head@example.org office@example.org")]
    [InlineData("Head <head@example.org>")]
    [InlineData("mailto:head@example.org")]
    [InlineData("\"head\"@example.org")]
    [InlineData("head @example.org")]
    [InlineData("head@example.org\r\nBcc: all@example.org")]
    [InlineData("head\n@example.org")]
    [InlineData("head\0@example.org")]
    [InlineData("héad@example.org")]
    [InlineData("head@exámple.org")]
    [InlineData(".head@example.org")]
    [InlineData("head.@example.org")]
    [InlineData("he..ad@example.org")]
    [InlineData("head@.example.org")]
    [InlineData("head@example..org")]
    [InlineData("head@example.org.")]
    [InlineData("head@-example.org")]
    [InlineData("head@example-.org")]
    [InlineData("head@exam_ple.org")]
    [InlineData("head@127.0.0.1")]
    [InlineData("head@[127.0.0.1]")]
    [InlineData("head@example.o")]
    public void Fault_AddressThatCannot_SaysWhy(string address) => Assert.EndsWith(".", EmailRule.Fault(address));

    [Fact]
    public void Fault_LongAddress_IsTakenUpTo254Characters()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 60), 3)) + ".org";
        var longest = new string('a', 254 - domain.Length - 1) + "@" + domain;

        Assert.Equal(254, longest.Length);
        Assert.NotNull(EmailRule.Fault("a" + longest));
        Assert.Equal(longest.IndexOf('@', StringComparison.Ordinal) > 64, EmailRule.Fault(longest) is not null);
        Assert.Null(EmailRule.Fault($"{new string('a', 64)}@example.org"));
        Assert.NotNull(EmailRule.Fault($"{new string('a', 65)}@example.org"));
        Assert.NotNull(EmailRule.Fault($"a@{new string('a', 64)}.org"));
    }
}
