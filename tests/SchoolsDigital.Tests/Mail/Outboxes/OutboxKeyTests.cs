using SchoolsDigital.Mail.Outboxes;

namespace SchoolsDigital.Tests.Mail.Outboxes;

public class OutboxKeyTests
{
    [Fact]
    public void Parse_OwnText_IsTheSameKey()
    {
        var key = new OutboxKey("norfolk", "2026", "Survey.Invitation", "c-17_a~b", "2026-09-07");

        Assert.Equal("norfolk|2026|Survey.Invitation|c-17_a~b|2026-09-07", key.ToString());
        Assert.Equal(key, OutboxKey.Parse(key.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("norfolk|2026|Invitation|c1")]
    [InlineData("norfolk|2026|Invitation|c1|1|2")]
    [InlineData("norfolk|2026|Invitation||1")]
    [InlineData("norfolk|20/26|Invitation|c1|1")]
    [InlineData("norfolk|2026|Invitation|ann@example.org|1")]
    public void Parse_NotOneOfOurs_IsNull(string id) => Assert.Null(OutboxKey.Parse(id));

    [Theory]
    [InlineData("ann@example.org")]
    [InlineData("a|b")]
    [InlineData("")]
    public void Constructor_PartThatIsNoId_IsRefused(string recipient) =>
        Assert.Throws<ArgumentException>(() => new OutboxKey("norfolk", "2026", "Invitation", recipient));
}
