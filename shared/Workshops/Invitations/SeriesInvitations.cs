using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Invitations;

/// <summary>The invitations of series. A link is kept before anybody is told of it.</summary>
public sealed class SeriesInvitations(ITableStore records, ContactStore contacts, ILinkIds ids)
{
    // Two rows each, in one transaction; no school has as many people who need a mail about a workshop.
    internal const int MostContacts = 40;

    /// <summary>The invitations of a school's contacts, made where there are none yet. Safe to call twice: links stay the same.</summary>
    public async Task<IReadOnlyList<SeriesInvitation>> EnsureAsync(
        SeriesRef series,
        School school,
        CancellationToken cancellationToken
    )
    {
        var made = await ListAsync(series, school.Urn, cancellationToken);
        if (made.Count > 0)
        {
            return made;
        }

        var invited = await contacts.FindAsync(series.Authority, school.Urn, cancellationToken);
        var transaction = new TableTransaction();
        foreach (var (one, index) in invited.Take(MostContacts).Select((one, index) => (one, index)))
        {
            var link = ids.Next($"{series}|workshops|{school.Urn}|{index + 1}").ToString();
            var invitation = new SeriesInvitation(
                school.Urn,
                index + 1,
                school.DisplayName,
                school.Sector,
                link,
                one.Id
            );
            transaction.Add(SeriesInvitation.KeyFor(series, school.Urn, index + 1), invitation);
            transaction.Add(SeriesInvitation.KeyFor(series, link), invitation);
        }

        // Where somebody else was faster, theirs are the links.
        await records.TryCommitAsync(transaction, cancellationToken);
        return await ListAsync(series, school.Urn, cancellationToken);
    }

    /// <summary>The invitation of a link; null where it leads nowhere any more.</summary>
    public async Task<SeriesInvitation?> FindAsync(
        SeriesRef series,
        LinkId link,
        CancellationToken cancellationToken
    ) => (await records.GetAsync(SeriesInvitation.KeyFor(series, link.ToString()), cancellationToken))?.Value;

    /// <summary>The invitations of a school, in their order.</summary>
    public async Task<IReadOnlyList<SeriesInvitation>> ListAsync(
        SeriesRef series,
        int urn,
        CancellationToken cancellationToken
    ) =>
        await records
            .ListAsync(SeriesInvitation.Of(series, urn), cancellationToken)
            .Select(record => record.Value)
            .ToListAsync(cancellationToken);
}
