namespace SchoolsDigital.Figures.Tallies;

/// <summary>One person's number.</summary>
/// <param name="Role">The index of the role in the plan.</param>
internal readonly record struct NumberGiven(SchoolTally School, int Role, decimal Value);
