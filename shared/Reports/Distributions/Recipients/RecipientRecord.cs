using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Reports.Distributions.Recipients;

/// <summary>What was done for a recipient of a round's report beside the usual mail.</summary>
public sealed record RecipientRecord
{
    /// <summary>The address that takes the place of the one in the consultation, for this version and later ones.</summary>
    public string? Email { get; init; }

    /// <summary>How often each version was sent to another address than at first, by the number of the version.</summary>
    public IReadOnlyDictionary<int, int> SentAgain { get; init; } = new Dictionary<int, int>();

    /// <summary>The versions that the recipient was given in another way, by their number.</summary>
    public IReadOnlyDictionary<int, GivenOtherwise> Given { get; init; } = new Dictionary<int, GivenOtherwise>();

    /// <summary>The form whose sending was carried out last, so that a second press of its button does nothing.</summary>
    public string? Once { get; init; }

    /// <summary>Which mail of a version is the newest: its number, then how often it was sent again.</summary>
    public string OccurrenceOf(int version) =>
        SentAgain.GetValueOrDefault(version) is > 0 and var again ? $"{version}-{again}" : $"{version}";

    /// <summary>Where the record of a recipient stands.</summary>
    public static RecordKey<RecipientRecord> KeyFor(RoundRef round, string recipient) =>
        new("ReportRecipients", round.Partition, recipient);
}
