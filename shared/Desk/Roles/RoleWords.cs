using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.Roles;

/// <summary>What people call the roles.</summary>
public static class RoleWords
{
    /// <summary>A role by itself.</summary>
    public static string Of(DeskRole role) =>
        role switch
        {
            DeskRole.Owner => "Owner",
            DeskRole.Coordinator => "Coordinator",
            _ => "Viewer",
        };

    /// <summary>A role in a sentence.</summary>
    public static string InASentence(DeskRole role) =>
        role switch
        {
            DeskRole.Owner => "an owner",
            DeskRole.Coordinator => "a coordinator",
            _ => "a viewer",
        };

    /// <summary>What a role lets somebody do.</summary>
    public static string Explain(DeskRole role) =>
        role switch
        {
            DeskRole.Owner => "Can do everything, and say who may use the desk",
            DeskRole.Coordinator => "Can start, change and cancel rounds and workshops",
            _ => "Can look at the desk, and change nothing",
        };
}
