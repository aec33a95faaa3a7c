using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Imports;

/// <summary>What is to be imported for whom.</summary>
/// <param name="Kind">What the file is a list of.</param>
/// <param name="Authority">The code of the authority.</param>
public sealed record ImportOrder(ImportKind Kind, string Authority)
{
    /// <summary>Of a register: the local authorities whose schools are taken; none takes all.</summary>
    public IReadOnlyList<int> LaCodes { get; init; } = [];

    /// <summary>Of contacts: the last day on which they may be kept.</summary>
    public DateOnly? KeepUntil { get; init; }

    internal RegisterFilter Filter => new() { LaCodes = LaCodes.ToHashSet() };
}
