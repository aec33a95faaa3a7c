using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Reports.Distributions.Recipients;

namespace SchoolsDigital.Desk.Reports;

/// <summary>Says what has become of a report on its way to a recipient.</summary>
internal static class DeliveryWords
{
    /// <summary>A sentence or two.</summary>
    public static string Of(RecipientDelivery delivery, DateTimeOffset now) =>
        delivery switch
        {
            { Given: { } given } => $"{given.How} (noted by {given.By}, {LondonText.Moment(given.At)})",
            { State: null } => "No mail of this version is kept.",
            { State: MailState.Delivered } => $"Arrived{At(delivery)}.",
            { State: MailState.Bounced } => $"Came back{At(delivery)}. Send it to another address.",
            { State: MailState.Failed } => $"Could not be sent{At(delivery)}. Send it to another address.",
            { State: MailState.Suppressed } => "Not sent: the recipient has asked for no more mail.",
            { State: MailState.Accepted } when delivery.IsSilent(now) =>
                $"Taken by the mail server{At(delivery)}, and nothing heard since. Ask whether it has arrived.",
            { State: MailState.Accepted } => $"Taken by the mail server{At(delivery)}.",
            _ => "Leaves within minutes.",
        };

    private static string At(RecipientDelivery delivery) =>
        delivery.Since is { } since ? $" at {LondonText.Moment(since)}" : "";
}
