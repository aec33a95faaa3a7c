using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.OnBehalf;

/// <summary>What the page shows on which an answer is entered for a school.</summary>
/// <param name="File">The round.</param>
/// <param name="Search">What was looked for.</param>
/// <param name="Found">The schools that were found.</param>
/// <param name="Entries">What has been entered so far.</param>
public sealed record OnBehalfModel(
    RoundFile File,
    string Search,
    IReadOnlyList<InvitedSchool> Found,
    IReadOnlyList<OnBehalfLine> Entries
)
{
    /// <summary>How many schools are shown of those that were found.</summary>
    public const int MostFound = 25;
}
