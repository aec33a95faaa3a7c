namespace SchoolsDigital.Local.Engine;

/// <summary>Something that happened to a step, told in memory only: its rows in the database say so after a crash.</summary>
/// <param name="Generation">The run that the step is of.</param>
/// <param name="Step">The step.</param>
/// <param name="Ended">What its activity came to; null where its moment came.</param>
/// <param name="HasStrayed">Whether it is not about a step: the code has come back from somewhere else.</param>
internal readonly record struct Notice(int Generation, int Step, StepEnded? Ended = null, bool HasStrayed = false);
