namespace SchoolsDigital.Desk.Registers;

/// <summary>A page of the schools of a register.</summary>
/// <param name="Authority">The code of the authority.</param>
/// <param name="Text">Part of a name, or a URN; empty for any.</param>
/// <param name="IsOutOfReach">Whether only schools are wanted of which nobody can be written to.</param>
/// <param name="Schools">Those of this page.</param>
/// <param name="Found">How many there are on all pages.</param>
/// <param name="IsLater">Whether it is not the first page.</param>
/// <param name="Next">The URN after which the next page begins; null on the last.</param>
public sealed record RegisterSchoolsModel(
    string Authority,
    string Text,
    bool IsOutOfReach,
    IReadOnlyList<RegisterSchool> Schools,
    int Found,
    bool IsLater,
    int? Next
);
