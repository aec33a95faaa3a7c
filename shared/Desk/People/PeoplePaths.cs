using SchoolsDigital.Desk.Paths;

namespace SchoolsDigital.Desk.People;

/// <summary>Where the pages are that say who may use the desk.</summary>
internal static class PeoplePaths
{
    /// <summary>The route of the people of an authority.</summary>
    public const string Pattern = DeskHome.People + "/{authority}";

    /// <summary>The people of an authority.</summary>
    public static string Of(string authority) => $"{DeskHome.People}/{authority}";

    /// <summary>One of them.</summary>
    public static string Of(string authority, string person) => $"{Of(authority)}/{person}";

    /// <summary>The people of an authority, with what was just done.</summary>
    public static string Done(string authority, string once) => $"{Of(authority)}?{DoneParameter}={once}";

    /// <summary>The parameter that names what was just done.</summary>
    public const string DoneParameter = "done";
}
