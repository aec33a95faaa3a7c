using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Tests.Engine.Programs;

/// <summary>What a workflow is to do, when words are said to it (in minutes), and at which commit its store dies.</summary>
public sealed record RandomProgram(
    IReadOnlyList<Step> Steps,
    IReadOnlyList<int> Words,
    CommitPoint DiesAt,
    int DiesAtCommit
)
{
    public override string ToString() =>
        $"{string.Join("; ", Steps)} | words at {string.Join(", ", Words)} | dies {DiesAt} commit {DiesAtCommit}";
}
