using System.Text.Json.Serialization;

namespace SchoolsDigital.Consultations.Mails;

/// <summary>The mails of a round whose words the consultation file may set.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoundMail>))]
public enum RoundMail
{
    Invitation,

    /// <summary>To those who have not opened the survey.</summary>
    ReminderNotStarted,

    /// <summary>To those who have begun and not finished.</summary>
    ReminderStarted,

    ClosingSoon,
    ThankYou,
    ReportReady,
}
