using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Rounds.Schools;

/// <summary>Keeps the count of each anonymous round that may be shown, and takes the next one where it may be taken.</summary>
public sealed class LatestCounts(ITableStore records, InvitedSchoolStore schools, TimeProvider clock)
{
    /// <summary>The count to show now, taken anew where that is allowed; null where too few have answered for a first one.</summary>
    public async Task<LatestCount?> TakeAsync(RoundFile file, CancellationToken cancellationToken)
    {
        var round = file.Round.Ref;
        var latest = await records.GetAsync(LatestCount.KeyFor(round), cancellationToken);
        var isFinal = file.Round.State is RoundState.Closed or RoundState.Reported or RoundState.Purged;
        if (latest is { Value.IsFinal: true } || !(isFinal || await MayBeDueAsync(file, latest, cancellationToken)))
        {
            return latest?.Value;
        }

        var answered = await schools
            .ListAsync(round, cancellationToken)
            .Where(school => school.Answered > 0)
            .ToListAsync(cancellationToken);
        var own = answered.ToDictionary(school => school.Urn, school => school.Answered - school.Entered);
        var before = await ReadAsync(round, cancellationToken);
        if (!isFinal && !CountStep.MayFollow(file.Consultation.Privacy, before, own))
        {
            return latest?.Value;
        }

        var people = answered.Sum(school => school.Answered);
        var taken = new LatestCount(people, answered.Count, Hour(clock.GetUtcNow()), isFinal);
        return await TryKeepAsync(round, latest, taken, own, cancellationToken)
            ? taken
            : (await records.GetAsync(LatestCount.KeyFor(round), cancellationToken))?.Value;
    }

    /// <summary>The URNs of the schools that had answered at the latest count, with how many of each had answered themselves.</summary>
    public async Task<IReadOnlyDictionary<int, int>> ReadAsync(RoundRef round, CancellationToken cancellationToken)
    {
        var counted = new Dictionary<int, int>();
        await foreach (var row in records.ListAsync(CountedSchools.Of(round), cancellationToken))
        {
            foreach (var (urn, own) in row.Value.Own)
            {
                counted[urn] = own;
            }
        }

        return counted;
    }

    // All schools are read for a count, so at most once an hour, and not before so many more have answered.
    private async Task<bool> MayBeDueAsync(
        RoundFile file,
        Versioned<LatestCount>? latest,
        CancellationToken cancellationToken
    )
    {
        if (file.Round.State != RoundState.Open || latest?.Value.CountedAt == Hour(clock.GetUtcNow()))
        {
            return false;
        }

        var total = (await schools.CountAsync(file.Round.Ref, cancellationToken)).Total;
        return total.Responses - (latest?.Value.People ?? 0) >= file.Consultation.Privacy.MinimumPeople;
    }

    private Task<bool> TryKeepAsync(
        RoundRef round,
        Versioned<LatestCount>? latest,
        LatestCount taken,
        IReadOnlyDictionary<int, int> own,
        CancellationToken cancellationToken
    )
    {
        var key = LatestCount.KeyFor(round);
        var transaction = latest is null
            ? new TableTransaction().Add(key, taken)
            : new TableTransaction().Replace(key, latest with { Value = taken });
        foreach (var (row, some) in CountedSchools.Rows(round, own))
        {
            transaction.Upsert(row, some);
        }

        return records.TryCommitAsync(transaction, cancellationToken);
    }

    private static DateTimeOffset Hour(DateTimeOffset moment) =>
        moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerHour));
}
