using SchoolsDigital.Mail.Delivery;

namespace SchoolsDigital.Tests.Mail.Delivery;

public class MailStatesTests
{
    [Theory]
    [InlineData(MailState.Accepted, MailState.Sending)]
    [InlineData(MailState.Accepted, MailState.Pending)]
    [InlineData(MailState.Delivered, MailState.Sending)]
    [InlineData(MailState.Delivered, MailState.Accepted)]
    [InlineData(MailState.Bounced, MailState.Delivered)]
    [InlineData(MailState.Failed, MailState.Sending)]
    [InlineData(MailState.Suppressed, MailState.Sending)]
    [InlineData(MailState.Pending, MailState.Accepted)]
    public void Move_IllegalMove_NamesBothStates(MailState from, MailState to)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => MailStates.Move(from, to));

        Assert.Equal($"A mail that is {from} cannot become {to}.", refusal.Message);
    }

    [Fact]
    public void After_AnyReportsInAnyOrder_ComeToTheSameEnd()
    {
        DeliveryKind[] kinds = [DeliveryKind.Delivered, DeliveryKind.Bounced, DeliveryKind.Dropped];
        var orders =
            from first in kinds
            from second in kinds
            from third in kinds
            select (IReadOnlyList<DeliveryKind>)[first, second, third];

        foreach (var state in Enum.GetValues<MailState>())
        {
            var ends = orders.ToLookup(
                order => string.Join(',', order.Distinct().Order()),
                order => order.Aggregate(state, MailStates.After)
            );

            Assert.All(ends, end => Assert.Single(end.Distinct()));
        }
    }
}
