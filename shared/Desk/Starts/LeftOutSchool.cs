namespace SchoolsDigital.Desk.Starts;

/// <summary>A school of the audience that nobody could be invited at.</summary>
/// <param name="Urn">The school.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unsubscribed">How many contacts it has, all of whom have unsubscribed; 0 where it has none.</param>
public sealed record LeftOutSchool(int Urn, string Name, int Unsubscribed)
{
    /// <summary>Why it would be left out.</summary>
    public string Why =>
        Unsubscribed switch
        {
            0 => "It has no contact",
            1 => "Its contact has unsubscribed",
            _ => $"All {Unsubscribed:N0} contacts have unsubscribed",
        };
}
