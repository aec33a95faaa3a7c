namespace SchoolsDigital.Reports.Comparisons;

/// <summary>Whether two rounds asked the same.</summary>
public enum Comparability
{
    Comparable,

    /// <summary>Asked so nearly the same that a reader may compare, and is told what is different.</summary>
    WithCare,

    /// <summary>Asked differently: the question is named and not compared.</summary>
    Break,
}
