namespace SchoolsDigital.Desk;

/// <summary>Where the desk begins.</summary>
internal static class DeskHome
{
    /// <summary>Its first page, the rounds.</summary>
    public const string Path = "/desk";
}
