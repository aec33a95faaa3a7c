namespace SchoolsDigital.Cycle.Rounds;

/// <summary>How far the schools of a round have been told something.</summary>
/// <param name="Told">How many it reached in this step, or in all.</param>
/// <param name="Next">The last school of this step; null where no school is left.</param>
public sealed record TellSchoolsProgress(int Told, int? Next);
