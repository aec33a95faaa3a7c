namespace SchoolsDigital.Consultations.Series;

/// <summary>Where a session is held, in the words that whoever comes needs.</summary>
/// <param name="Address">In one line, as it would be given to a driver.</param>
/// <param name="Access">Steps, lifts, hearing loop; null where nothing is known.</param>
/// <param name="Parking">Where to leave a car; null where nothing is known.</param>
public sealed record Venue(string Name, string Address, string? Access = null, string? Parking = null);
