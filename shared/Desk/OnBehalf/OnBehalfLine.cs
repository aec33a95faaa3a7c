using SchoolsDigital.Surveys.OnBehalf;

namespace SchoolsDigital.Desk.OnBehalf;

/// <summary>An entry as the desk lists it.</summary>
/// <param name="School">The name of the school.</param>
/// <param name="Path">Where it goes on; null once its link is deleted.</param>
public sealed record OnBehalfLine(OnBehalfEntry Entry, string School, string? Path);
