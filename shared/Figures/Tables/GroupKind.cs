namespace SchoolsDigital.Figures.Tables;

/// <summary>By what respondents are told apart in a breakdown.</summary>
public enum GroupKind
{
    All,
    Sector,
    Role,

    /// <summary>Whether their school also took part in the earlier round that this one is compared with.</summary>
    TookPartBefore,

    /// <summary>The size of their school; for response rates only.</summary>
    Size,
}
