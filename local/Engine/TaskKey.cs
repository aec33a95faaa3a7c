namespace SchoolsDigital.Local.Engine;

/// <summary>Where an activity stands in the table: one step of one run of an instance.</summary>
internal sealed record TaskKey(long Instance, int Generation, int Step);
