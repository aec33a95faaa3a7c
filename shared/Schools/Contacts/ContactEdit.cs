namespace SchoolsDigital.Schools.Contacts;

/// <summary>What has become of a change, and the contact as it stands then where it was saved.</summary>
/// <param name="Outcome">What has become of it.</param>
/// <param name="Contact">The contact; null where nothing was saved.</param>
/// <param name="Replaced">The id of the contact in whose place it stands, because the address is another; null for none.</param>
public sealed record ContactEdit(ContactEditOutcome Outcome, Contact? Contact = null, string? Replaced = null);
