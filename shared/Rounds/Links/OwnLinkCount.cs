using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Rounds.Links;

/// <summary>How many people of a school had their own link sent on one day, so that there are not too many.</summary>
/// <param name="Urn">The school.</param>
/// <param name="Day">The day, in London.</param>
/// <param name="Mails">How many mails.</param>
internal sealed record OwnLinkCount(int Urn, DateOnly Day, int Mails)
{
    private const string Table = "OwnLinks";

    /// <summary>Where the count of a school stands.</summary>
    public static RecordKey<OwnLinkCount> KeyFor(RoundRef round, int urn) => new(Table, round.Partition, $"{urn:D6}");

    /// <summary>The counts of a round.</summary>
    public static RecordRange<OwnLinkCount> Of(RoundRef round) => new(Table, round.Partition);
}
