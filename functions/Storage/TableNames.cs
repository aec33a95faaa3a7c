namespace SchoolsDigital.Functions.Storage;

/// <summary>Every table that the service keeps records in, made soon after the first start. A test compares them with the records' keys.</summary>
internal static class TableNames
{
    /// <summary>They, by name.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "Authorities",
        "CommentDecisions",
        "Comments",
        "Contacts",
        "DeskActions",
        "DeskLinks",
        "DeskPeople",
        "FollowUps",
        "HealthProbes",
        "ImportLines",
        "ImportingAuthorities",
        "Imports",
        "Invitations",
        "InvitedSchools",
        "KeyFingerprints",
        "Ledger",
        "Links",
        "MailHolds",
        "MailSuppressions",
        "OnBehalfEntries",
        "Outbox",
        "OutboxRounds",
        "OwnLinks",
        "Registers",
        "ReportLinks",
        "ReportRecipients",
        "Reports",
        "Responses",
        "Rounds",
        "Upgrades",
        "WorkflowStarts",
        "WorkshopDrafts",
        "WorkshopFeedback",
        "WorkshopInvitations",
        "WorkshopNames",
        "Workshops",
    ];
}
