using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Figures.Tallies;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Figures.Publishing;

/// <summary>What anybody can say beforehand about how many of each group answered a question, from who was asked it.</summary>
internal sealed class AudienceBounds(
    TablePlan plan,
    Grouping grouping,
    IReadOnlyList<Part> turnout,
    IReadOnlyDictionary<string, ResultTable> published
)
{
    private readonly TableAudience audience = plan.Asked.Audience;

    /// <summary>Whether the question was put to a group at all; that it was not is no secret.</summary>
    public bool IsAsked(int index)
    {
        var group = grouping.Groups[index];
        return group.Kind switch
            {
                GroupKind.Sector => Sectors.Find(group.Label) is { } sector && audience.Includes(sector),
                GroupKind.Role => audience.Includes(group.Code),
                _ => true,
            } && Earlier.All(earlier => earlier.Table.Groups.Any(result => result.Group == group));
    }

    /// <summary>
    /// The count of a group and its bounds. Where a number that the count is a part of is hidden, the count is hidden as
    /// well: of ten who said no, "nine answered the question after it" would tell.
    /// </summary>
    public Part PartOf(int index, CellCounts counts)
    {
        var (people, schools) = (counts.People(index, plan.First), counts.Schools(index, plan.First));
        var (mustHide, mostPeople, mostSchools) = (
            turnout[index].MustHide,
            turnout[index].MostPeople,
            turnout[index].MostSchools
        );

        foreach (var (table, options) in Earlier)
        {
            var figures = table.Groups.First(result => result.Group == grouping.Groups[index]).Options;
            int?[] chosen = [.. options.Select(option => figures[option].People)];
            mustHide |= chosen.Contains(null);
            mostPeople = Math.Min(
                mostPeople,
                chosen.Contains(null) ? Flow.Unbounded : chosen.Sum(count => count!.Value)
            );
        }

        return new(people, schools)
        {
            MustHide = mustHide,
            LeastPeople = audience.Required && people == mostPeople ? people : 0,
            MostPeople = Math.Max(people, mostPeople),
            LeastSchools = audience.Required && audience.Everybody && schools == mostSchools ? schools : 0,
            MostSchools = Math.Max(schools, mostSchools),
        };
    }

    private IEnumerable<(ResultTable Table, int[] Options)> Earlier =>
        from condition in audience.Answers
        let table = published.GetValueOrDefault(condition.Question)
        where table is { Kind: not (TableKind.Number or TableKind.Text or TableKind.Ranking) }
        select (table, IndexesOf(table, condition));

    private static int[] IndexesOf(ResultTable table, AnswerCondition condition) =>
        [
            .. Enumerable
                .Range(0, table.Options.Count)
                .Where(index => condition.Options.Contains(table.Options[index].Code)),
        ];
}
