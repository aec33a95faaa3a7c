using System.Diagnostics.Metrics;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>What became of the mails that were given to a sender, counted; never whose they were.</summary>
internal static class OutboxMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "SchoolsDigital.Mail";

    private static readonly Counter<long> Mails = new Meter(Name).CreateCounter<long>(
        "schoolsdigital.outbox.mails",
        "{mail}",
        "How many mails were given to the sender, by what it said."
    );

    /// <summary>Counts what a sender said of a batch.</summary>
    public static void Count(IReadOnlyList<MailResult> results)
    {
        foreach (var outcome in results.CountBy(result => result.Outcome))
        {
            Mails.Add(
                outcome.Value,
                new KeyValuePair<string, object?>("schoolsdigital.mail.outcome", Word(outcome.Key))
            );
        }
    }

    private static string Word(MailOutcome outcome) =>
        outcome switch
        {
            MailOutcome.Accepted => "accepted",
            MailOutcome.Rejected => "rejected",
            _ => "deferred",
        };
}
