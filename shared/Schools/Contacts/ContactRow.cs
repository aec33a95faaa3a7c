namespace SchoolsDigital.Schools.Contacts;

/// <summary>A contact as a file has it, before it has an id.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Urn">The URN of the school.</param>
/// <param name="Email">The address, which can be written to.</param>
/// <param name="Name">The name, where given.</param>
/// <param name="Title">The role in the words of the file, where given.</param>
/// <param name="Role">The role.</param>
/// <param name="IsPrimary">Whether the file marks it as the primary contact.</param>
public sealed record ContactRow(
    int Line,
    int Urn,
    string Email,
    string? Name,
    string? Title,
    ContactRole Role,
    bool IsPrimary
);
