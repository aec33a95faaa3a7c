namespace SchoolsDigital.Figures.Tallies;

/// <summary>How many people, and how many different schools, of each group are in each cell.</summary>
internal sealed class CellCounts
{
    private readonly int cells;
    private readonly int[] people;
    private readonly int[] schools;
    private readonly int[] lastSchool;
    private readonly double[] shares;
    private readonly int[] groupPeople;
    private readonly int[] groupSchools;
    private readonly int[] groupLastSchool;

    public CellCounts(Tally tally, Grouping grouping)
    {
        var groups = grouping.Groups.Count;
        cells = tally.Plan.Cells;
        (people, schools, lastSchool) = (new int[groups * cells], new int[groups * cells], new int[groups * cells]);
        (groupPeople, groupSchools, groupLastSchool) = (new int[groups], new int[groups], new int[groups]);
        shares = new double[cells];

        var ofSchool = new int[cells];
        var number = 0;
        foreach (var school in tally.Schools)
        {
            number++;
            Count(school, number, grouping, ofSchool);
            AddShares(tally.Plan, ofSchool);
            Array.Clear(ofSchool);
        }
    }

    /// <summary>All people of a group, whatever they answered.</summary>
    public int People(int group) => groupPeople[group];

    public int Schools(int group) => groupSchools[group];

    public int People(int group, int cell) => people[(group * cells) + cell];

    public int Schools(int group, int cell) => schools[(group * cells) + cell];

    /// <summary>The sum over all schools of the share of the school's people who answered the question.</summary>
    public double SumOfShares(int cell) => shares[cell];

    private void Count(SchoolTally school, int number, Grouping grouping, int[] ofSchool)
    {
        Span<int> groups = stackalloc int[4];
        groups[0] = 0;
        groups[1] = grouping.SectorOf(school);
        var fixedGroups = 2;
        if (grouping.MatchOf(school) is { } match)
        {
            groups[fixedGroups++] = match;
        }

        var response = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(school.Cells);
        while (!response.IsEmpty)
        {
            var count = fixedGroups;
            if (grouping.HasRoles)
            {
                groups[count++] = grouping.FirstRole + response[0];
            }

            var end = response.IndexOf(SchoolTally.End);
            foreach (var group in groups[..count])
            {
                Add(response[1..end], group, number);
            }

            foreach (var cell in response[1..end])
            {
                ofSchool[cell]++;
            }

            response = response[(end + 1)..];
        }
    }

    // Schools come one after the other, so a cell has met a school before exactly where it was the last one it met.
    private void Add(ReadOnlySpan<ushort> response, int group, int school)
    {
        groupPeople[group]++;
        if (groupLastSchool[group] != school)
        {
            groupLastSchool[group] = school;
            groupSchools[group]++;
        }

        foreach (var cell in response)
        {
            var index = (group * cells) + cell;
            people[index]++;
            if (lastSchool[index] != school)
            {
                lastSchool[index] = school;
                schools[index]++;
            }
        }
    }

    private void AddShares(TallyPlan plan, int[] ofSchool)
    {
        foreach (var table in plan.Tables)
        {
            if (ofSchool[table.First] is > 0 and var answered)
            {
                for (var cell = table.First + 1; cell < table.First + table.Cells; cell++)
                {
                    shares[cell] += (double)ofSchool[cell] / answered;
                }
            }
        }
    }
}
