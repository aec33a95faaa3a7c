using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>The versions of rounds' reports whose files are written, be they sent, held or on their way.</summary>
public sealed class ReportVersions(ITableStore records)
{
    /// <summary>All of a round, oldest first.</summary>
    public IAsyncEnumerable<ReportVersion> ListAsync(RoundRef round, CancellationToken cancellationToken) =>
        records
            .ListAsync(ReportVersion.Of(round), cancellationToken)
            .Select(record => record.Value)
            .Where(version => version.Files is not null);

    /// <summary>The last; null where there is none.</summary>
    public async Task<ReportVersion?> LastAsync(RoundRef round, CancellationToken cancellationToken) =>
        await ListAsync(round, cancellationToken).LastOrDefaultAsync(cancellationToken);
}
