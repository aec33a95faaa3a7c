using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Desk.SignIn;

namespace SchoolsDigital.Desk.People;

/// <summary>What the page of somebody with a role shows.</summary>
/// <param name="Authority">The code of the authority.</param>
/// <param name="Person">The person.</param>
/// <param name="IsLastOwner">Whether they are its only owner, who cannot be removed.</param>
/// <param name="Sessions">Where they are signed in; null where that is not for us to know.</param>
/// <param name="Once">The id of the form.</param>
public sealed record PersonModel(
    string Authority,
    DeskPerson Person,
    bool IsLastOwner,
    IReadOnlyList<ListedSession>? Sessions,
    string Once
)
{
    /// <summary>What was just done; null where nothing was.</summary>
    public string? Done { get; init; }
}
