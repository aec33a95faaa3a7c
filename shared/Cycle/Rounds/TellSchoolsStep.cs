namespace SchoolsDigital.Cycle.Rounds;

/// <summary>The next schools to be told something.</summary>
/// <param name="Tidings">What.</param>
/// <param name="After">The last school that has been told; 0 for none yet.</param>
public sealed record TellSchoolsStep(SchoolsNotice Tidings, int After);
