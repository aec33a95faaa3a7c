namespace SchoolsDigital.Consultations.Files.Cursors;

/// <summary>How much a problem matters.</summary>
public enum Severity
{
    /// <summary>The consultation cannot be used.</summary>
    Error,

    /// <summary>It can be used, and somebody should look at this first.</summary>
    Warning,

    /// <summary>Something that could not be checked.</summary>
    Note,
}
