using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Schools;

/// <summary>A page of a round's schools.</summary>
/// <param name="File">The round.</param>
/// <param name="Filter">Which schools are wanted.</param>
/// <param name="Answers">How far all its schools have come.</param>
/// <param name="Schools">Those of this page.</param>
/// <param name="Found">How many there are on all pages.</param>
/// <param name="Total">How many the round has.</param>
/// <param name="IsLater">Whether it is not the first page.</param>
/// <param name="Next">The URN after which the next page begins; null on the last.</param>
public sealed record SchoolsModel(
    RoundFile File,
    SchoolFilter Filter,
    ShownCount Answers,
    IReadOnlyList<InvitedSchool> Schools,
    int Found,
    int Total,
    bool IsLater,
    int? Next
)
{
    /// <summary>The addresses of the round's pages.</summary>
    public RoundPaths Paths => new(File.Round.Ref);
}
