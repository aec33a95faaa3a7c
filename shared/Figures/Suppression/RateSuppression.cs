namespace SchoolsDigital.Figures.Suppression;

/// <summary>
/// Hides response rates that are too small, by sector and by size together: anybody can look up in the register how many
/// schools of each size a sector has, so the two tables have to be seen as one.
/// </summary>
internal sealed class RateSuppression
{
    private readonly PrivacyRule rule;
    private readonly RateCell[,] cells;
    private readonly int sectors;
    private readonly int sizes;
    private readonly Part[] sums;
    private readonly SuppressionMask mask;

    private RateSuppression(PrivacyRule rule, RateCell[,] cells)
    {
        (this.rule, this.cells) = (rule, cells);
        (sectors, sizes) = (cells.GetLength(0), cells.GetLength(1));
        mask = new(sectors + sizes);
        sums =
        [
            .. Enumerable.Range(0, sectors).Select(sector => Sum(sizes, size => cells[sector, size])),
            .. Enumerable.Range(0, sizes).Select(size => Sum(sectors, sector => cells[sector, size])),
        ];
    }

    /// <summary>Finds what to hide.</summary>
    /// <param name="rule">What is too small.</param>
    /// <param name="cells">By sector and size.</param>
    public static (Func<int, bool> Sectors, Func<int, bool> Sizes) Hide(PrivacyRule rule, RateCell[,] cells)
    {
        var rates = new RateSuppression(rule, cells);
        if (rates.sums.Length > 0)
        {
            rates.Protect();
        }

        return (sector => rates.mask[sector], size => rates.mask[rates.sectors + size]);
    }

    private static Part Sum(int count, Func<int, RateCell> cell)
    {
        RateCell[] line = [.. Enumerable.Range(0, count).Select(cell)];
        return new(line.Sum(one => one.People), line.Sum(one => one.Schools))
        {
            MostSchools = line.Sum(one => one.Invited),
        };
    }

    private void Protect()
    {
        var people = Flows(part => part.People, cell => (cell.People, cell.MostPeople));
        var schools = Flows(part => part.Schools, cell => (cell.Schools, cell.Invited));
        foreach (var (number, part) in sums.Index())
        {
            if (!rule.Allows(part.People, part.Schools))
            {
                mask.HideSmall(number);
            }
        }

        while (
            HideLine(0, sectors) || HideLine(sectors, sizes) || people.Protect(rule.MinimumPeople) || schools.Protect(1)
        )
        {
            // Each rule may hide a number that another then has to look at.
        }
    }

    private bool HideLine(int first, int count)
    {
        var line = LineSuppression.Hide(
            rule,
            new ArraySegment<Part>(sums, first, count),
            splitsSchools: true,
            hidden: index => mask[first + index]
        );
        var hid = false;
        for (var index = 0; index < count; index++)
        {
            if (line[index] && !mask[first + index])
            {
                mask.Hide(first + index);
                hid = true;
            }
        }

        return hid;
    }

    // From a source through the sectors and the sizes to a sink. What a sector and a size have in common stands nowhere.
    private Flows Flows(Func<Part, int> sum, Func<RateCell, (int Value, long Most)> bounds)
    {
        var flows = new Flows(mask);
        var (source, sink) = (sectors + sizes, sectors + sizes + 1);
        foreach (var (number, part) in sums.Index())
        {
            var (from, to) = number < sectors ? (source, number) : (number, sink);
            flows.Add(new(from, to, sum(part), 0, Flow.Unbounded, number));
        }

        for (var sector = 0; sector < sectors; sector++)
        {
            for (var size = 0; size < sizes; size++)
            {
                var (value, most) = bounds(cells[sector, size]);
                flows.Add(new(sector, sectors + size, value, 0, most, Flow.Unprinted));
            }
        }

        return flows;
    }
}
