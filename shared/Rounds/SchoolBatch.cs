namespace SchoolsDigital.Rounds;

/// <summary>A number of schools that one workflow looks after.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Urns">The schools.</param>
public sealed record SchoolBatch(int Number, IReadOnlyList<int> Urns);
