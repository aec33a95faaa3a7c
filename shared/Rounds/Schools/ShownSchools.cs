using SchoolsDigital.Schools;

namespace SchoolsDigital.Rounds.Schools;

/// <summary>
/// The schools of a round as people may see them, at the desk, on the command line and anywhere else. In an anonymous round
/// nothing here changes with a single answer: a school has answered or not, as of the latest count.
/// </summary>
public sealed class ShownSchools(InvitedSchoolStore schools, LatestCounts counts)
{
    /// <summary>How far they have come.</summary>
    public async Task<ShownCount> CountAsync(RoundFile file, CancellationToken cancellationToken)
    {
        var tally = await schools.CountAsync(file.Round.Ref, cancellationToken);
        if (!file.Consultation.Privacy.IsAnonymous)
        {
            return new(tally.Total, tally.Sectors, IsAnonymous: false, CountedAt: null);
        }

        var (asked, held) = (tally.Total.Schools, tally.Total.Held);
        var count = await counts.TakeAsync(file, cancellationToken);
        var total = new SectorTally(Sector.Other, asked, Held: held)
        {
            Answered = count?.Schools ?? 0,
            Responses = count?.People ?? 0,
        };
        return new(total, [], IsAnonymous: true, count?.CountedAt);
    }

    /// <summary>A school of the round; null where it was not asked.</summary>
    public async Task<InvitedSchool?> FindAsync(RoundFile file, int urn, CancellationToken cancellationToken) =>
        await schools.FindAsync(file.Round.Ref, urn, cancellationToken) is { } school
            ? (await ShowAsync(file, cancellationToken))(school)
            : null;

    /// <summary>The schools of the round after a URN, by URN, at most so many.</summary>
    public async Task<IReadOnlyList<InvitedSchool>> ListAfterAsync(
        RoundFile file,
        int urn,
        int atMost,
        CancellationToken cancellationToken
    )
    {
        var show = await ShowAsync(file, cancellationToken);
        return [.. (await schools.ListAfterAsync(file.Round.Ref, urn, atMost, cancellationToken)).Select(show)];
    }

    /// <summary>All schools of the round, by URN.</summary>
    public async Task<IReadOnlyList<InvitedSchool>> ListAsync(RoundFile file, CancellationToken cancellationToken)
    {
        var show = await ShowAsync(file, cancellationToken);
        return await schools.ListAsync(file.Round.Ref, cancellationToken).Select(show).ToListAsync(cancellationToken);
    }

    private async Task<Func<InvitedSchool, InvitedSchool>> ShowAsync(
        RoundFile file,
        CancellationToken cancellationToken
    )
    {
        if (!file.Consultation.Privacy.IsAnonymous)
        {
            return school => school;
        }

        await counts.TakeAsync(file, cancellationToken);
        var counted = await counts.ReadAsync(file.Round.Ref, cancellationToken);
        return school => school.AsCounted(counted.ContainsKey(school.Urn));
    }
}
