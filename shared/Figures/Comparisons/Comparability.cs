namespace SchoolsDigital.Figures.Comparisons;

/// <summary>Whether two rounds asked the same.</summary>
public enum Comparability
{
    Comparable,

    /// <summary>Asked so nearly the same that a reader may compare, and is told what is different.</summary>
    WithCare,

    /// <summary>Asked so differently that both are shown and no difference.</summary>
    Break,
}
