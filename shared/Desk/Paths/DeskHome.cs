namespace SchoolsDigital.Desk.Paths;

/// <summary>Where the desk begins, and its sections.</summary>
internal static class DeskHome
{
    /// <summary>Its first page, the rounds.</summary>
    public const string Path = "/desk";

    /// <summary>The schools and contacts of every authority.</summary>
    public const string Schools = "/desk/schools";

    /// <summary>Who may use the desk.</summary>
    public const string People = "/desk/people";

    /// <summary>Where somebody is signed in.</summary>
    public const string Sessions = "/desk/sessions";

    /// <summary>What went wrong and waits for somebody.</summary>
    public const string Failures = "/desk/failures";
}
