using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Timetables;

/// <summary>When something happens: on a date, or so long before or after the opening or the close.</summary>
public abstract record DateRule
{
    private protected DateRule() { }

    /// <summary>The moment, given the window in which the survey is open.</summary>
    public abstract LocalMoment In(LocalMoment opens, LocalMoment closes, WorkingDays days);
}
