using SchoolsDigital.Reports.Workshops;
using SchoolsDigital.Schools;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Feedback;

namespace SchoolsDigital.Attacks.Reports;

/// <summary>
/// Publishes every way in which so many people could have come to workshops and found them, with this very program:
/// whatever looks the same is possible. Nobody who reads one may find a number that it hides.
/// </summary>
public sealed class WorkshopAttack : Attack
{
    private const int Least = 5;

    // Everybody can look up how many schools there are of each. In the order of the report.
    private static readonly Dictionary<Sector, int> Schools = new()
    {
        [Sector.Nursery] = 2,
        [Sector.Primary] = 12,
        [Sector.Secondary] = 6,
        [Sector.Special] = 3,
    };

    /// <inheritdoc/>
    public override string Name => "workshops";

    /// <inheritdoc/>
    public override string Summary =>
        "Who came to workshops and what they said of them, against every series that looks the same.";

    /// <inheritdoc/>
    public override int Tries => 30;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Try(int number)
    {
        var people = Least + (number / 3);
        return (number % 3) switch
        {
            0 => Learn(SharesOf(FeedbackQuestion.Answers.Count, people), said => FeedbackOf(said)),
            1 => Learn(
                SharesOf(Schools.Count, people)
                    .Where(came => came.Zip(Schools.Values).All(pair => pair.First <= pair.Second)),
                came => TurnoutOf(came, sessions: null).BySector.Select(group => group.Came.People)
            ),
            _ => Learn(
                SharesOf(3, people),
                came => TurnoutOf([people, 0, 0, 0], came).BySession.Select(group => group.Came.People)
            ),
        };
    }

    private static IReadOnlyList<string> Learn(IEnumerable<int[]> all, Func<int[], IEnumerable<int?>> publish) =>
        [
            .. all.Select(truth => (Truth: truth, Shown: (int?[])[.. publish(truth)]))
                .GroupBy(one => string.Join(' ', one.Shown))
                .SelectMany(same => Learn([.. same.Select(one => one.Truth)], same.First().Shown)),
        ];

    private static IEnumerable<string> Learn(int[][] same, int?[] shown) =>
        from place in Enumerable.Range(0, shown.Length)
        where shown[place] is null && same.Select(truth => truth[place]).Distinct().Count() == 1
        select $"{same[0][place]} in place {place + 1}: {string.Join(' ', same[0])}";

    // Everybody is of a school of their own.
    private static IEnumerable<int?> FeedbackOf(int[] said) =>
        WorkshopFeedback
            .Of(new(Head(said.Sum()), [.. said.Select(Head)]), new(Least, 3))
            .Answers.Reverse()
            .Select(answer => answer.Said.People);

    private static WorkshopTurnout TurnoutOf(int[] came, int[]? sessions) =>
        WorkshopTurnout.Of(
            new(
                "series",
                "Workshops",
                Head(came.Sum()),
                [
                    .. Schools
                        .Keys.Zip(came, (sector, people) => new SectorAttendance(sector, Head(people)))
                        .Where(sector => sector.Came.People > 0),
                ],
                [
                    .. (sessions ?? [came.Sum()]).Select(
                        (people, index) => new SessionAttendance($"{index}", "", people, Head(people), 0, null)
                    ),
                ]
            ),
            new(Least, 3),
            sessions is null ? Schools : new Dictionary<Sector, int> { [Sector.Primary] = 100 }
        );

    private static HeadCount Head(int people) => new(people, people);

    private static IEnumerable<int[]> SharesOf(int parts, int people) =>
        parts == 1
            ?
            [
                [people],
            ]
            : Enumerable
                .Range(0, people + 1)
                .SelectMany(first => SharesOf(parts - 1, people - first).Select(rest => (int[])[first, .. rest]));
}
