namespace SchoolsDigital.Desk.Paths;

/// <summary>Where the contacts of a school are looked at and changed.</summary>
internal static class ContactPaths
{
    /// <summary>The route of a school's contacts.</summary>
    public const string Pattern = DeskHome.Schools + "/{authority}/{urn}";

    /// <summary>The route of one of them.</summary>
    public const string OnePattern = Pattern + "/contacts/{contact}";

    /// <summary>The contacts of a school.</summary>
    public static string Of(string authority, int urn) => $"{DeskHome.Schools}/{authority}/{urn}";

    /// <summary>Where one is added.</summary>
    public static string Add(string authority, int urn) => $"{Of(authority, urn)}/add";

    /// <summary>Where one is changed.</summary>
    public static string Change(string authority, int urn, string contact) =>
        $"{Of(authority, urn)}/contacts/{contact}";

    /// <summary>Where one is removed.</summary>
    public static string Remove(string authority, int urn, string contact) =>
        $"{Change(authority, urn, contact)}/remove";

    /// <summary>Where mail is let go to one again who has unsubscribed.</summary>
    public static string MailAgain(string authority, int urn, string contact) =>
        $"{Change(authority, urn, contact)}/mail-again";
}
