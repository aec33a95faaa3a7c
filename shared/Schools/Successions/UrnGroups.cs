namespace SchoolsDigital.Schools.Successions;

/// <summary>Schools of then and now, joined into groups as their links become known (a union-find). Used once.</summary>
internal sealed class UrnGroups
{
    private readonly Dictionary<Member, Member> parents = [];

    public void AddPrevious(int urn) => parents.TryAdd(new(urn, IsCurrent: false), new(urn, IsCurrent: false));

    public void AddCurrent(int urn) => parents.TryAdd(new(urn, IsCurrent: true), new(urn, IsCurrent: true));

    public void Join(int previous, int current) =>
        parents[Root(new(previous, IsCurrent: false))] = Root(new(current, IsCurrent: true));

    public IReadOnlyList<SchoolMatch> ToMatches() =>
        [
            .. parents
                .Keys.GroupBy(Root)
                .Select(group =>
                    ToMatch(
                        [.. group.Where(member => !member.IsCurrent).Select(member => member.Urn).Order()],
                        [.. group.Where(member => member.IsCurrent).Select(member => member.Urn).Order()]
                    )
                )
                .OrderBy(match => match.Previous.Concat(match.Current).Min()),
        ];

    private static SchoolMatch ToMatch(List<int> previous, List<int> current)
    {
        var kind = (previous.Count, current.Count) switch
        {
            (0, _) => MatchKind.New,
            (_, 0) => MatchKind.Gone,
            (1, 1) => MatchKind.Same,
            (_, 1) => MatchKind.Merged,
            (1, _) => MatchKind.Split,
            _ => MatchKind.Reorganised,
        };
        return new(kind, previous, current);
    }

    private Member Root(Member member)
    {
        while (parents[member] != member)
        {
            member = parents[member] = parents[parents[member]];
        }

        return member;
    }

    private readonly record struct Member(int Urn, bool IsCurrent);
}
