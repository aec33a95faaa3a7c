using System.Text.Json.Serialization;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Answers;

/// <summary>
/// What one respondent has answered. It holds no time, name, address or id of a person: who answered is counted elsewhere,
/// in a step of its own, so that an anonymous answer stays one.
/// </summary>
/// <param name="School">Which school it comes from, as a key writes it: the same for all of a school's responses in a round, and no URN.</param>
/// <param name="Sector">The school's sector.</param>
/// <param name="Size">How many pupils the school has, in a band; see <see cref="SizeBand"/>.</param>
/// <param name="State">Draft or submitted.</param>
/// <param name="Role">The code of the role that the respondent chose; null where not asked or not said.</param>
/// <param name="Scope">The code of whom the respondent answers for; null where not asked or not said.</param>
/// <param name="Answers">The answers.</param>
/// <param name="Entered">How it came where a coordinator entered it; null where the respondent did.</param>
public sealed record Response(
    string School,
    Sector Sector,
    SizeBand Size,
    ResponseState State,
    string? Role,
    string? Scope,
    AnswerSheet Answers,
    EntryKind? Entered = null
)
{
    /// <summary>What routing may know of the respondent.</summary>
    [JsonIgnore]
    public RespondentProfile Profile => new(Role, Scope, Sector);
}
