namespace SchoolsDigital.Reports.Papers.Contents;

/// <summary>Where a section of the authors' own stands.</summary>
public enum NarrativePlace
{
    /// <summary>After the key findings, before all figures.</summary>
    Opening,

    /// <summary>At the head of the chapter on one section of the survey.</summary>
    Chapter,

    /// <summary>After all figures, before the notes on method.</summary>
    Closing,
}
