using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Schools;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Invitations;

/// <summary>A link by which a contact of a school books, for themselves or for colleagues. The contact is an opaque id.</summary>
/// <param name="Number">Its number among the school's invitations to this series, from 1.</param>
/// <param name="Link">What its link stands for.</param>
/// <param name="ContactId">Whom it was sent to.</param>
public sealed record SeriesInvitation(int Urn, int Number, string School, Sector Sector, string Link, string ContactId)
{
    private const string Table = "WorkshopInvitations";

    /// <summary>Where the invitation of a number stands.</summary>
    public static RecordKey<SeriesInvitation> KeyFor(SeriesRef series, int urn, int number) =>
        new(Table, series.Partition, $"school|{urn:D6}|{number:D3}");

    /// <summary>Where it is found by its link.</summary>
    public static RecordKey<SeriesInvitation> KeyFor(SeriesRef series, string link) =>
        new(Table, series.Partition, $"link|{link}");

    /// <summary>The invitations of one school, in their order.</summary>
    public static RecordRange<SeriesInvitation> Of(SeriesRef series, int urn) =>
        RecordRange<SeriesInvitation>.WithPrefix(Table, series.Partition, $"school|{urn:D6}|");

    /// <summary>Every row of a series' invitations.</summary>
    public static RecordRange<SeriesInvitation> Of(SeriesRef series) => new(Table, series.Partition);
}
