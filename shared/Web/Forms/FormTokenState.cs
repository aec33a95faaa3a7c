namespace SchoolsDigital.Web.Forms;

/// <summary>What a form token turned out to be.</summary>
public enum FormTokenState
{
    /// <summary>Missing, forged, or given to somebody else.</summary>
    Foreign,

    /// <summary>Given to this subject, too long ago.</summary>
    Expired,

    /// <summary>Given to this subject, not long ago.</summary>
    Good,
}
