using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Documents.Charts;
using SchoolsDigital.Documents.Model;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Reports.Papers.Blocks;

/// <summary>The tables by sector and role in the data annex.</summary>
internal static class BreakdownTables
{
    /// <summary>The tables of one question by one kind of group; none where it has no figures to break down.</summary>
    public static IReadOnlyList<TableBlock> Of(QuestionResult question, GroupKind kind)
    {
        var tables = question.Tables.Where(table => table.Of(kind).Any(result => result.Base.IsShown)).ToArray();
        return (question.Question, tables) switch
        {
            (_, []) => [],
            (MatrixQuestion, [var first, ..]) => [OfMatrix(tables, first, kind)],
            (NumberQuestion number, [var table, ..]) => [OfNumbers(number, table, kind)],
            (_, [{ Kind: not TableKind.Text } table, ..]) => [OfOptions(table, kind)],
            _ => [],
        };
    }

    private static TableBlock OfOptions(ResultTable table, GroupKind kind)
    {
        var groups = Shown(table, kind);
        List<FigureRow> rows =
        [
            .. table.Options.Select(
                (option, index) =>
                    new FigureRow(
                        option.Text,
                        [.. groups.Select(group => FigureNumbers.Percent(group.Options[index].Share))]
                    )
            ),
        ];
        if (table.Kind == TableKind.Scale)
        {
            rows.Add(new("Mean", [.. groups.Select(group => FigureNumbers.Mean(table.MeanOf(group)))]));
        }

        return Table(What(table), table, kind, Names(groups), [.. rows, .. BaseRows(groups)]);
    }

    private static TableBlock OfNumbers(NumberQuestion question, ResultTable table, GroupKind kind)
    {
        var groups = Shown(table, kind);
        var plain = question.IsMoney ? question : question with { Unit = null };
        (string Name, Func<NumberSummary, decimal?> Of)[] figures = [("Median", numbers => numbers.Median)];
        return Table(
            question.IsMoney || question.Unit is null ? "Answers in brief" : $"Answers in brief ({question.Unit})",
            table,
            kind,
            Names(groups),
            [
                .. figures.Select(figure => new FigureRow(
                    figure.Name,
                    [.. groups.Select(group => FigureNumbers.Show(plain, figure.Of(group.Numbers!)))]
                )),
                .. BaseRows(groups),
            ]
        );
    }

    // One table for all statements: the share at the high end of the scale says most in least space.
    private static TableBlock OfMatrix(ResultTable[] statements, ResultTable first, GroupKind kind)
    {
        int[] points = [.. Enumerable.Range(0, first.Options.Count).Where(index => !first.Options[index].IsDontKnow)];
        var end = points.Length > 3 ? points[^2..] : points[^1..];
        var groups = Shown(first, kind);
        return Table(
            $"Share answering {string.Join(" or ", end.Reverse().Select(index => first.Options[index].Quoted))}",
            first,
            kind,
            Names(groups),
            [
                .. statements.Select(statement => new FigureRow(
                    statement.Text,
                    [
                        .. groups.Select(group =>
                        {
                            var result = statement.Groups.First(other => other.Group == group.Group);
                            return FigureNumbers.Percent(
                                end.Aggregate((decimal?)0, (sum, index) => sum + result.Options[index].Share)
                            );
                        }),
                    ]
                )),
                .. BaseRows(groups, $" to ‘{first.Text}’"),
            ]
        );
    }

    private static TableBlock Table(
        string what,
        ResultTable table,
        GroupKind kind,
        IReadOnlyList<string> columns,
        IReadOnlyList<FigureRow> rows
    )
    {
        var (question, name) = (table.Code.Split('.')[0], kind == GroupKind.Sector ? "sector" : "role");
        return new($"{ChapterLinks.Annex(question)}-{name}", $"{what}, by {name}", "Answer", columns, rows)
        {
            Note = Note(table, kind),
            About = ChapterLinks.Annex(question),
        };
    }

    private static GroupResult[] Shown(ResultTable table, GroupKind kind) =>
        [table.All, .. table.Of(kind).Where(result => result.Base.IsShown)];

    private static string[] Names(IEnumerable<GroupResult> groups) =>
        [.. groups.Select(group => group.Group.Kind == GroupKind.All ? "All" : group.Group.Label)];

    private static FigureRow[] BaseRows(IReadOnlyList<GroupResult> groups, string to = "") =>
        [
            new($"People who answered{to}", [.. groups.Select(group => FigureNumbers.Count(group.Base.People))]),
            new($"Schools they are from", [.. groups.Select(group => FigureNumbers.Count(group.Base.Schools))]),
        ];

    private static string What(ResultTable table) =>
        table.Kind switch
        {
            TableKind.SeveralChoices => "Share of people who chose each option",
            TableKind.Ranking => $"Share of people who put each option among their first {table.FirstPlaces}",
            _ => "Share of people who gave each answer",
        };

    private static string? Note(ResultTable table, GroupKind kind)
    {
        string[] hidden =
        [
            .. table.Of(kind).Where(result => !result.Base.IsShown).Select(result => result.Group.Label),
        ];
        return hidden.Length == 0 ? null : $"Too few to show: {string.Join(", ", hidden)}.";
    }
}
