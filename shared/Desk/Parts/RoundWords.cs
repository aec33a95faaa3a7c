using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Parts;

/// <summary>What the desk calls the states of rounds, schools and mails.</summary>
internal static class RoundWords
{
    public static string Of(Round round) =>
        round switch
        {
            { State: RoundState.Open, ClosedEarly: true } => "Closing",
            { State: RoundState.Open, HeldSince: not null } => "On hold",
            { State: RoundState.Purged } => "Over",
            _ => round.State.ToString(),
        };

    public static string ColourOf(Round round) =>
        round.State switch
        {
            RoundState.Open when round.HeldSince is not null => "govuk-tag--yellow",
            RoundState.Open => "govuk-tag--green",
            RoundState.Cancelled => "govuk-tag--red",
            RoundState.Scheduled => "govuk-tag--blue",
            _ => "govuk-tag--grey",
        };

    public static string Of(SchoolStage stage) =>
        stage switch
        {
            SchoolStage.Invited => "Not opened",
            SchoolStage.Opened => "Opened",
            SchoolStage.Started => "Started",
            SchoolStage.Answered => "Answered",
            _ => "Answered enough",
        };

    /// <summary>In an anonymous round nobody sees whether a school has opened the survey, only whether it has answered.</summary>
    public static string Of(SchoolStage stage, bool isAnonymous) =>
        isAnonymous && stage == SchoolStage.Invited ? "No answer counted" : Of(stage);

    public static string ColourOf(SchoolStage stage) =>
        stage switch
        {
            SchoolStage.Invited => "govuk-tag--grey",
            SchoolStage.Opened or SchoolStage.Started => "govuk-tag--blue",
            _ => "govuk-tag--green",
        };

    public static string Of(MailState state) =>
        state switch
        {
            MailState.Pending => "Queued",
            MailState.Sending => "Being sent",
            MailState.Accepted => "Sent",
            MailState.Delivered => "Delivered",
            MailState.Bounced => "Came back",
            MailState.Failed => "Failed",
            _ => "Not sent, unsubscribed",
        };

    public static string ColourOf(MailState state) =>
        state switch
        {
            MailState.Bounced or MailState.Failed => "govuk-tag--red",
            MailState.Delivered or MailState.Accepted => "govuk-tag--green",
            MailState.Suppressed => "govuk-tag--grey",
            _ => "govuk-tag--blue",
        };

    /// <summary>What happens next, and when.</summary>
    public static string NextOf(Round round, DateTimeOffset now)
    {
        switch (round.State)
        {
            case RoundState.Scheduled:
                return $"Schools are invited at {LondonText.Moment(round.OpensAt)}.";
            case RoundState.Open when round.ClosedEarly:
                return "The round is being closed.";
            case RoundState.Open when now >= round.ClosesAt:
                return "The deadline has passed. The round closes when the schools that have more time are done.";
            case RoundState.Open:
                var next = round.Reminders.FirstOrDefault(reminder =>
                    reminder.At > now && reminder.At < round.ClosesAt
                );
                var reminders =
                    round.HeldSince is not null ? "No reminders go out until they are let go."
                    : next is null ? "No more reminders are planned."
                    : $"{(next.IsLastCall ? "The last call" : $"Reminder {next.Number}")} goes out at {LondonText.Moment(next.At)}.";
                return $"{reminders} The round closes at {LondonText.Moment(round.ClosesAt)}.";
            case RoundState.Closed:
                return $"The report goes out at {LondonText.Moment(round.ReportsAt)}.";
            case RoundState.Reported:
                return $"Who was asked is deleted on {LondonText.Day(LondonTime.DateOf(round.PurgesAt))}.";
            case RoundState.Cancelled:
                return $"Nothing more happens. Who was asked is deleted on {LondonText.Day(LondonTime.DateOf(round.PurgesAt))}.";
            default:
                return "Nothing more happens. Counts, answers and the ledger are kept.";
        }
    }
}
