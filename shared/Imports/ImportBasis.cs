namespace SchoolsDigital.Imports;

/// <summary>The editions that a plan was made against. It is out of date where one of them is no longer in force.</summary>
/// <param name="Register">The edition of the register.</param>
/// <param name="Contacts">The edition of the contacts; 0 for a plan of a register, which does not look at them.</param>
public sealed record ImportBasis(int Register, int Contacts);
