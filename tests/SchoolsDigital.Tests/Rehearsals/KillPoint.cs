namespace SchoolsDigital.Tests.Rehearsals;

/// <summary>Where a rehearsal is to be killed: in a step, at random before or after what it says there.</summary>
/// <param name="Step">What it says when the step begins.</param>
/// <param name="MostLines">How many times of day it may get through first; it says a line for each at which somebody is there.</param>
/// <param name="MostSpins">How far it may come after that, in turns of a busy processor.</param>
internal sealed record KillPoint(string Step, int MostLines = 0, int MostSpins = 3_000_000);
