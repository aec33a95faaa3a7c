using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Running;

/// <summary>Finds the schools that a series invites, in batches. Changes nothing.</summary>
public sealed class FindSchools(SeriesStore series, RegisterStore registers)
    : Activity<SeriesRef, IReadOnlyList<IReadOnlyList<int>>>
{
    private const int SchoolsPerBatch = 200;

    /// <summary>Its stored name.</summary>
    public static ActivityName<SeriesRef, IReadOnlyList<IReadOnlyList<int>>> Name { get; } =
        new("Series.FindSchools.V1");

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<IReadOnlyList<int>>> RunAsync(
        SeriesRef input,
        CancellationToken cancellationToken
    )
    {
        var found =
            await series.FindAsync(input, cancellationToken)
            ?? throw new PermanentFailureException($"There is no series {input}.");
        var register = await registers.ReadAsync(input.Authority, cancellationToken);
        return
        [
            .. register
                .Schools.Where(school => found.Audience.Includes(school.Urn, school.Sector, school.Phase))
                .Select(school => school.Urn)
                .Chunk(SchoolsPerBatch),
        ];
    }
}
