using System.Collections.Frozen;

namespace SchoolsDigital.Schools.Registers;

/// <summary>
/// Which schools of a file belong to the register: those of the local authorities, the trusts or the list, whichever of
/// these names them. Nothing given takes everything.
/// </summary>
public sealed record RegisterFilter
{
    /// <summary>Takes every open school of the file.</summary>
    public static RegisterFilter Everything { get; } = new();

    /// <summary>The codes of local authorities, such as 926.</summary>
    public IReadOnlySet<int> LaCodes { get; init; } = FrozenSet<int>.Empty;

    /// <summary>The group UIDs of trusts.</summary>
    public IReadOnlySet<int> TrustUids { get; init; } = FrozenSet<int>.Empty;

    /// <summary>The URNs of single schools.</summary>
    public IReadOnlySet<int> Urns { get; init; } = FrozenSet<int>.Empty;

    /// <summary>Whether nothing is filtered out.</summary>
    public bool IsEverything => LaCodes.Count + TrustUids.Count + Urns.Count == 0;

    internal bool Takes(School school) =>
        IsEverything
        || LaCodes.Contains(school.LaCode)
        || Urns.Contains(school.Urn)
        || (school.TrustUid is { } trust && TrustUids.Contains(trust));
}
