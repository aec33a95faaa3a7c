using System.Text.Json.Serialization;

namespace SchoolsDigital.Schools.Contacts;

/// <summary>A person or office at a school to whom a consultation may write. Personal data: kept until a date, then deleted.</summary>
public sealed record Contact
{
    /// <summary>
    /// Opaque, such as "c17", and the same through every import that has this address at this school. A running number:
    /// it says nothing of the address, and none is given out twice, even after the contacts are deleted.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The URN of the school.</summary>
    public required int Urn { get; init; }

    /// <summary>The address to write to.</summary>
    public required string Email { get; init; }

    /// <summary>The person's name, where given.</summary>
    public string? Name { get; init; }

    /// <summary>What the person does there.</summary>
    public ContactRole Role { get; init; } = ContactRole.Other;

    /// <summary>The same in the words of the file, where it had any.</summary>
    public string? Title { get; init; }

    /// <summary>Whether this is the one contact of the school that is written to first.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>What people read: the name, else the title, else the role.</summary>
    [JsonIgnore]
    public string DisplayName => Name ?? Title ?? Role.Label();

    /// <summary>The turn of the contact at its school; the lowest is written to first.</summary>
    [JsonIgnore]
    internal int Turn => IsPrimary ? 0 : ContactRoles.Turn(Role);
}
