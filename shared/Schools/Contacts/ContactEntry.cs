namespace SchoolsDigital.Schools.Contacts;

/// <summary>A contact as a coordinator has typed it.</summary>
/// <param name="Email">The address, which can be written to.</param>
/// <param name="Name">The name, where given.</param>
/// <param name="Role">What the person does.</param>
/// <param name="IsPrimary">Whether this contact is written to first, in place of the one that was.</param>
public sealed record ContactEntry(string Email, string? Name, ContactRole Role, bool IsPrimary);
