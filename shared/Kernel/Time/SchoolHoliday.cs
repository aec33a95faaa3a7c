namespace SchoolsDigital.Kernel.Time;

/// <summary>A stretch of days without school, from the first to the last.</summary>
public sealed record SchoolHoliday(string Name, DateOnly First, DateOnly Last)
{
    public bool Includes(DateOnly date) => date >= First && date <= Last;
}
