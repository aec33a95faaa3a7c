using SchoolsDigital.Reports.Distributions.Recipients;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Reports;

/// <summary>What the desk shows of one recipient of a report.</summary>
/// <param name="File">The round.</param>
/// <param name="Delivery">How far the newest version has come.</param>
/// <param name="Version">The number of the newest version; null where none has been sent.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Now">The time at which this is shown (UTC).</param>
public sealed record RecipientModel(
    RoundFile File,
    RecipientDelivery Delivery,
    int? Version,
    RecipientForm Form,
    DateTimeOffset Now
);
