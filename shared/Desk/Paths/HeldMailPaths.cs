namespace SchoolsDigital.Desk.Paths;

/// <summary>The addresses of the pages for mail that is held after a restore.</summary>
internal static class HeldMailPaths
{
    /// <summary>The mails of an authority, as a route pattern.</summary>
    public const string Pattern = DeskHome.Path + "/held-mail/{authority}";

    /// <summary>The mails of an authority.</summary>
    public static string Of(string authority) => $"{DeskHome.Path}/held-mail/{authority}";

    /// <summary>Where they are released.</summary>
    public static string Release(string authority) => $"{Of(authority)}/release";
}
