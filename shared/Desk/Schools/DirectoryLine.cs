using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Desk.Schools;

/// <summary>What the directory of a round knows of a school.</summary>
internal sealed record DirectoryLine(int Urn, string Name, Sector Sector, SchoolStage Stage, bool IsHeld);
