namespace SchoolsDigital.Desk.Roles;

/// <summary>What has become of a change of roles.</summary>
public enum RoleOutcome
{
    /// <summary>It was made, now or when the same form came before.</summary>
    Done,

    /// <summary>It would have left the authority without an owner.</summary>
    LastOwner,

    /// <summary>They have a role already.</summary>
    AlreadyThere,

    /// <summary>They have no role any more.</summary>
    Gone,
}
