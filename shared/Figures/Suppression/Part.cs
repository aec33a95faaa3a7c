namespace SchoolsDigital.Figures.Suppression;

/// <summary>One of the numbers that add up to a shown total.</summary>
public sealed record Part(int People, int Schools)
{
    /// <summary>Whether it is hidden whatever its size, because a number that would tell it is hidden.</summary>
    public bool MustHide { get; init; }

    /// <summary>The least that anybody may know it to be.</summary>
    public long LeastPeople { get; init; }

    public long MostPeople { get; init; } = Flow.Unbounded;

    public long LeastSchools { get; init; }

    public long MostSchools { get; init; } = Flow.Unbounded;
}
