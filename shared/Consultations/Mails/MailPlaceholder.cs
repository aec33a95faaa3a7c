namespace SchoolsDigital.Consultations.Mails;

/// <summary>What may stand in double brackets in a mail.</summary>
/// <param name="Meaning">What it is filled with.</param>
/// <param name="Mails">The kinds of mail in which it is known.</param>
internal sealed record MailPlaceholder(string Name, string Meaning, IReadOnlyList<RoundMail> Mails)
{
    private static readonly RoundMail[] Every = Enum.GetValues<RoundMail>();

    private static readonly RoundMail[] WhileOpen =
    [
        RoundMail.Invitation,
        RoundMail.ReminderNotStarted,
        RoundMail.ReminderStarted,
        RoundMail.ClosingSoon,
    ];

    private static readonly RoundMail[] WithLink = [.. WhileOpen, RoundMail.ReportReady];

    /// <summary>Every placeholder.</summary>
    public static IReadOnlyList<MailPlaceholder> All { get; } =
    [
        new("recipient", "how the recipient is addressed", Every),
        new("school", "the name of the school", [.. Every.Except([RoundMail.ReportReady])]),
        new("group", "the group that gets the report", [RoundMail.ReportReady]),
        new("title", "the title of the consultation", Every),
        new("authority", "the name of the authority", Every),
        new("sender", "who the mail is from", Every),
        new("contact", "the address to write to", Every),
        new("link", "the address of the survey or of the report", WithLink),
        new("sharing", "whether the link may be passed on", WhileOpen),
        new("coming-back", "how somebody comes back to their answers", WhileOpen),
        new(
            "answered",
            "what to do for people whose answers we have, as far as their link can tell",
            [.. WhileOpen.Except([RoundMail.Invitation])]
        ),
        new("closes", "when the survey closes", [.. WhileOpen, RoundMail.ThankYou]),
        new("days-left", "how long the survey is still open", WhileOpen),
        new("minutes", "how long it takes to answer", WhileOpen),
        new("voices", "how many people of the school have answered", [.. WhileOpen.Except([RoundMail.Invitation])]),
        new("reference", "the reference of the response", [RoundMail.ThankYou]),
        new("report", "the title of the report", [RoundMail.ThankYou, RoundMail.ReportReady]),
        new("report-date", "when the report is due", [RoundMail.Invitation, RoundMail.ThankYou]),
    ];

    /// <summary>Whether a mail is of no use without this placeholder.</summary>
    public bool IsNeededIn(RoundMail mail) => Name == "link" && WithLink.Contains(mail);
}
