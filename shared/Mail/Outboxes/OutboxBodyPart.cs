namespace SchoolsDigital.Mail.Outboxes;

/// <summary>A piece of a body's JSON, because a property has room for only half of a long mail.</summary>
/// <param name="Json">The piece.</param>
/// <param name="Parts">How many pieces there are.</param>
internal sealed record OutboxBodyPart(string Json, int Parts);
