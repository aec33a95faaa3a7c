namespace SchoolsDigital.Kernel.Time;

/// <summary>What the schools of an authority do on a date.</summary>
/// <param name="Holiday">The name of the holiday; null in term and where it is not known.</param>
public readonly record struct SchoolDay(SchoolDayKind Kind, string? Holiday = null);
