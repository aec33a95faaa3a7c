using System.Text;
using SchoolsDigital.Functions.Mail;
using SchoolsDigital.Mail.Delivery;

namespace SchoolsDigital.Azure.Tests.Mail;

public sealed class SendGridEventsTests
{
    [Theory]
    [InlineData("\"event\":\"delivered\"", DeliveryKind.Delivered)]
    [InlineData("\"event\":\"bounce\",\"type\":\"bounce\"", DeliveryKind.Bounced)]
    [InlineData("\"event\":\"bounce\",\"type\":\"blocked\"", DeliveryKind.Dropped)]
    [InlineData("\"event\":\"dropped\",\"reason\":\"Bounced Address\"", DeliveryKind.Bounced)]
    [InlineData("\"event\":\"dropped\",\"reason\":\"Invalid\"", DeliveryKind.Bounced)]
    [InlineData("\"event\":\"dropped\",\"reason\":\"Unsubscribed Address\"", DeliveryKind.Dropped)]
    [InlineData("\"event\":\"spamreport\"", DeliveryKind.SpamReport)]
    [InlineData("\"event\":\"unsubscribe\"", DeliveryKind.Unsubscribed)]
    [InlineData("\"event\":\"group_unsubscribe\"", DeliveryKind.Unsubscribed)]
    public void Read_KnownEvent_IsWhatItMeans(string what, DeliveryKind kind)
    {
        var read = Read(
            $$"""[{"email":"ann@example.org","timestamp":1788771600,"sg_event_id":"e1","outbox":"a|b|c|d|1",{{what}}}]"""
        );

        var happened = Assert.Single(read!);
        Assert.Equal(kind, happened.Kind);
        Assert.Equal(("e1", "a|b|c|d|1"), (happened.EventId, happened.OutboxId));
        Assert.Equal(new DateTimeOffset(2026, 9, 7, 9, 0, 0, TimeSpan.Zero), happened.At);
    }

    [Theory]
    [InlineData("processed")]
    [InlineData("deferred")]
    [InlineData("open")]
    [InlineData("click")]
    [InlineData("group_resubscribe")]
    [InlineData("account_status_change")]
    public void Read_EventThatSaysNothingNew_IsPassedOver(string what) =>
        Assert.Empty(
            Read($$"""[{"timestamp":1788771600,"sg_event_id":"e1","outbox":"a|b|c|d|1","event":"{{what}}"}]""")!
        );

    [Fact]
    public void Read_OneBrokenEvent_DoesNotKeepTheOthersAway()
    {
        var read = Read(
            """
            [null, 7, [], {},
             {"event":"delivered","timestamp":"soon","sg_event_id":"e1","outbox":"a|b|c|d|1"},
             {"event":"delivered","timestamp":99999999999999999999,"sg_event_id":"e1","outbox":"a|b|c|d|1"},
             {"event":"delivered","timestamp":1788771600,"sg_event_id":"","outbox":"a|b|c|d|1"},
             {"event":"delivered","timestamp":1788771600,"sg_event_id":"e1"},
             {"event":"delivered","timestamp":1788771600,"sg_event_id":"e2","outbox":"a|b|c|d|1"}]
            """
        );

        Assert.Equal(["e2"], read!.Select(happened => happened.EventId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("[[[[[[[[[[[[[[]]]]]]]]]]]]]]")]
    [InlineData("hello")]
    public void Read_NoArray_Null(string body) => Assert.Null(Read(body));

    private static IReadOnlyList<DeliveryEvent>? Read(string body) => SendGridEvents.Read(Encoding.UTF8.GetBytes(body));
}
