namespace SchoolsDigital.Schools.Successions;

/// <summary>Schools of an earlier round and the schools of today that they have become.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Previous">Their URNs then, in order.</param>
/// <param name="Current">Their URNs now, in order.</param>
internal sealed record SchoolMatch(MatchKind Kind, IReadOnlyList<int> Previous, IReadOnlyList<int> Current);
