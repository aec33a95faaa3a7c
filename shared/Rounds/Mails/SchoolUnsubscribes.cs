namespace SchoolsDigital.Rounds.Mails;

/// <summary>A school of a round at which contacts have unsubscribed.</summary>
/// <param name="Urn">The school.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unsubscribed">How many have.</param>
/// <param name="Others">How many have not.</param>
public sealed record SchoolUnsubscribes(int Urn, string Name, int Unsubscribed, int Others);
