namespace SchoolsDigital.Consultations.ReportPlans;

/// <summary>How far two rounds asked the same.</summary>
public enum Comparability
{
    Comparable,

    /// <summary>Wording, options or audience changed: the difference is shown with a note.</summary>
    WithCare,

    /// <summary>A break in the series: both are shown, and no difference.</summary>
    Break,
}
