namespace SchoolsDigital.Consultations.Questions;

/// <summary>One row of a matrix: something to place on its scale.</summary>
/// <param name="Code">Unique in its question and the same in every year.</param>
public sealed record MatrixStatement(string Code, string Text);
