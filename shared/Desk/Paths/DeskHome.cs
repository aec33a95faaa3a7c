namespace SchoolsDigital.Desk.Paths;

/// <summary>Where the desk begins, and its sections.</summary>
internal static class DeskHome
{
    /// <summary>Its first page, the rounds.</summary>
    public const string Path = "/desk";

    /// <summary>The schools and contacts of every authority.</summary>
    public const string Schools = "/desk/schools";

    /// <summary>What went wrong and waits for somebody.</summary>
    public const string Failures = "/desk/failures";
}
