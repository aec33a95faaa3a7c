namespace SchoolsDigital.Kernel.Time;

/// <summary>Whether schools are open on a date, as far as is known.</summary>
public enum SchoolDayKind
{
    Term,
    Holiday,

    /// <summary>No calendar for that year: nothing can be said, and nothing is guessed.</summary>
    NotKnown,
}
