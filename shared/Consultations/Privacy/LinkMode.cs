namespace SchoolsDigital.Consultations.Privacy;

/// <summary>Which links the schools get.</summary>
public enum LinkMode
{
    /// <summary>One for each contact, to answer once.</summary>
    Personal,

    /// <summary>One for each school, by which any of its staff may answer.</summary>
    School,

    /// <summary>A personal link for each contact and a school link to pass on.</summary>
    Both,
}
