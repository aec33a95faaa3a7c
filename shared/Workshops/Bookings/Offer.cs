namespace SchoolsDigital.Workshops.Bookings;

/// <summary>A place that is kept for somebody until they say yes, or no, or time is up.</summary>
/// <param name="Number">Counts the offers to this person, so that a button pressed late cannot take the next one.</param>
/// <param name="Session">The session.</param>
/// <param name="LapsesAt">Until when it is kept (UTC).</param>
public sealed record Offer(int Number, string Session, DateTimeOffset LapsesAt);
