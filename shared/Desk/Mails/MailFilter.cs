using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Mail.Delivery;

namespace SchoolsDigital.Desk.Mails;

/// <summary>Which mails of a round somebody wants to see.</summary>
/// <param name="Kind">Only this kind; null for any.</param>
/// <param name="State">Only in this state; null for any.</param>
public sealed record MailFilter(RoundMail? Kind, MailState? State)
{
    /// <summary>The filter of an address. What it does not know it leaves out.</summary>
    public static MailFilter Read(DeskVisit visit) =>
        new(
            Enum.GetValues<RoundMail>()
                .Select(kind => (RoundMail?)kind)
                .FirstOrDefault(kind => $"{kind}" == visit.Query("kind")),
            Enum.GetValues<MailState>()
                .Select(state => (MailState?)state)
                .FirstOrDefault(state => $"{state}" == visit.Query("state"))
        );

    /// <summary>The filter as the end of an address.</summary>
    public string Query() => $"kind={Kind}&state={State}";
}
