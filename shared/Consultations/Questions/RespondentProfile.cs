using SchoolsDigital.Schools;

namespace SchoolsDigital.Consultations.Questions;

/// <summary>What routing may know of a respondent; nothing in it names a person.</summary>
/// <param name="Role">The code of a <see cref="RespondentRole"/>; null where not asked or not said.</param>
/// <param name="Scope">The code of a <see cref="RespondentScope"/>; null where not asked or not said.</param>
/// <param name="Sector">The sector of the school; null on a link that belongs to no school.</param>
public sealed record RespondentProfile(string? Role = null, string? Scope = null, Sector? Sector = null)
{
    /// <summary>Nobody in particular: sees what everybody sees.</summary>
    public static RespondentProfile Unknown { get; } = new();
}
