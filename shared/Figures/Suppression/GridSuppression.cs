namespace SchoolsDigital.Figures.Suppression;

/// <summary>
/// Hides options inside the groups of a breakdown. Options add up to the group's base, groups add up to the figure for
/// all respondents, so a small number needs others hidden in its row and in its column.
/// </summary>
internal sealed class GridSuppression
{
    private readonly PrivacyRule rule;
    private readonly GridCell[,] cells;
    private readonly GridLines lines;
    private readonly SuppressionMask mask;
    private readonly int rows;
    private readonly int columns;

    private GridSuppression(PrivacyRule rule, GridCell[,] cells, GridLines lines)
    {
        (this.rule, this.cells, this.lines) = (rule, cells, lines);
        (rows, columns) = (cells.GetLength(0), cells.GetLength(1));
        mask = new(rows * columns);
    }

    /// <summary>Finds what to hide.</summary>
    /// <param name="rule">What is too small.</param>
    /// <param name="cells">By group and option.</param>
    /// <param name="lines">What is known of its rows and columns.</param>
    /// <returns>Whether the cell of a group and an option is hidden.</returns>
    public static Func<int, int, bool> Hide(PrivacyRule rule, GridCell[,] cells, GridLines lines)
    {
        var grid = new GridSuppression(rule, cells, lines);
        grid.HideSmall();
        var flows = grid.Flows();
        while (grid.rows > 0 && grid.columns > 0 && (flows.Protect(rule.MinimumPeople) || grid.Widen()))
        {
            // Each rule may hide a number that the other then has to look at.
        }

        return (row, column) => grid.mask[grid.Number(row, column)];
    }

    private int Number(int row, int column) => (row * columns) + column;

    private void HideSmall()
    {
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (!cells[row, column].IsAllowed(rule))
                {
                    mask.HideSmall(Number(row, column));
                }
                else if (lines.Groups[row] || lines.Options[column])
                {
                    mask.Hide(Number(row, column));
                }
            }
        }
    }

    // From a source through the groups and the options to a sink and back. A shown sum is a flow without any room.
    private Flows Flows()
    {
        var flows = new Flows(mask);
        var (source, sink) = (rows + columns, rows + columns + 1);
        var total = 0L;

        for (var row = 0; row < rows; row++)
        {
            var sum = 0L;
            for (var column = 0; column < columns; column++)
            {
                var cell = cells[row, column];
                sum += cell.People;
                flows.Add(new(row, rows + column, cell.People, 0, cell.Most, Number(row, column)));
            }

            total += sum;
            var most = lines.Groups[row] ? lines.Bases[row].MostPeople : lines.Bases[row].People;
            flows.Add(Sum(source, row, sum, lines.Groups[row] ? 0 : most, most));
        }

        for (var column = 0; column < columns; column++)
        {
            var sum = Enumerable.Range(0, rows).Sum(row => (long)cells[row, column].People);
            flows.Add(
                lines.Options[column]
                    ? new(rows + column, sink, sum, 0, Flow.Unbounded, Flow.Unprinted)
                    : new(rows + column, sink, sum, sum, sum, Flow.Unprinted)
            );
        }

        var people = lines.Bases.Sum(group => (long)group.People);
        flows.Add(Sum(sink, source, total, people, people));
        return flows;
    }

    // Of a base, the sum of its options is known as far as the survey says how many everybody has.
    private Flow Sum(int from, int to, long value, long leastPeople, long mostPeople) =>
        new(
            from,
            to,
            value,
            leastPeople * lines.Least,
            Math.Min(mostPeople, Flow.Unbounded / lines.Most) * lines.Most,
            Flow.Unprinted
        );

    // What is hidden in one row or in one column adds up to a number that a reader can work out.
    private bool Widen()
    {
        var hid = false;
        for (var row = 0; row < rows; row++)
        {
            var known = !lines.Groups[row] && lines.Least == lines.Most;
            hid |= known && Widen(Enumerable.Range(0, columns).Select(column => (row, column)), addSchools: false);
        }

        for (var column = 0; column < columns; column++)
        {
            hid |=
                !lines.Options[column]
                && Widen(Enumerable.Range(0, rows).Select(row => (row, column)), lines.SplitsSchools);
        }

        return hid;
    }

    private bool Widen(IEnumerable<(int Row, int Column)> line, bool addSchools)
    {
        var byHidden = line.ToLookup(cell => mask[Number(cell.Row, cell.Column)]);
        var schools = byHidden[true].Select(cell => cells[cell.Row, cell.Column].Schools).ToArray();
        if (schools.Length == 0 || (addSchools ? schools.Sum() : schools.Max()) >= rule.MinimumSchools)
        {
            return false;
        }

        if (!byHidden[false].Any())
        {
            return false;
        }

        var (row, column) = byHidden[false].MinBy(cell => cells[cell.Row, cell.Column].People);
        mask.Hide(Number(row, column));
        return true;
    }
}
