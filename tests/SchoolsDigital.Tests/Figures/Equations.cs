namespace SchoolsDigital.Tests.Figures;

/// <summary>What an attacker knows: unknown numbers, sums that must come out, and numbers that cannot be more than others.</summary>
public sealed class Equations
{
    private const long Prime = 2_147_483_647;

    private readonly Dictionary<string, int> names = [];
    private readonly List<(List<int> Parts, int Whole)> sums = [];
    private readonly List<(int Smaller, int Larger)> orders = [];
    private readonly List<long> least = [];
    private readonly List<long> most = [];

    public IReadOnlyCollection<string> Names => names.Keys;

    public int Add(string name, long? value, long most)
    {
        if (!names.TryGetValue(name, out var index))
        {
            names.Add(name, index = names.Count);
            least.Add(0);
            this.most.Add(most);
        }

        if (value is { } known)
        {
            (least[index], this.most[index]) = (known, known);
        }

        return index;
    }

    public void Sum(IEnumerable<int> parts, int whole) => sums.Add(([.. parts], whole));

    public void Order(int smaller, int larger) => orders.Add((smaller, larger));

    public (long Least, long Most) Range(string name) => (least[names[name]], most[names[name]]);

    /// <summary>Narrows the bounds of every number until nothing changes any more.</summary>
    public void Narrow()
    {
        for (var changed = true; changed; )
        {
            changed = false;
            foreach (var (parts, whole) in sums)
            {
                var (low, high) = (parts.Sum(part => least[part]), parts.Sum(part => most[part]));
                changed |= Raise(whole, low) | Lower(whole, high);
                foreach (var part in parts)
                {
                    changed |= Raise(part, least[whole] - (high - most[part]));
                    changed |= Lower(part, most[whole] - (low - least[part]));
                }
            }

            foreach (var (smaller, larger) in orders)
            {
                changed |= Raise(larger, least[smaller]) | Lower(smaller, most[larger]);
            }
        }
    }

    /// <summary>The unknown numbers that the sums alone determine, by elimination.</summary>
    public IReadOnlyList<string> Solved()
    {
        int[] unknown = [.. Enumerable.Range(0, names.Count).Where(index => least[index] < most[index])];
        var column = unknown.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        List<long[]> rows = [];
        foreach (var (parts, whole) in sums)
        {
            var row = new long[unknown.Length];
            foreach (var part in parts.Where(column.ContainsKey))
            {
                row[column[part]]++;
            }

            if (column.TryGetValue(whole, out var sum))
            {
                row[sum] = Mod(row[sum] - 1);
            }

            rows.Add(row);
        }

        Eliminate(rows, unknown.Length);
        string[] byIndex = [.. names.OrderBy(name => name.Value).Select(name => name.Key)];
        return
        [
            .. rows.Where(row => row.Count(cell => cell != 0) == 1)
                .Select(row => byIndex[unknown[Array.FindIndex(row, cell => cell != 0)]]),
        ];
    }

    private static void Eliminate(List<long[]> rows, int columns)
    {
        var rank = 0;
        for (var column = 0; column < columns && rank < rows.Count; column++)
        {
            var pivot = rows.FindIndex(rank, row => row[column] != 0);
            if (pivot < 0)
            {
                continue;
            }

            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            var scale = Inverse(rows[rank][column]);
            rows[rank] = [.. rows[rank].Select(cell => Mod(cell * scale))];
            foreach (var (index, row) in rows.Index().ToArray())
            {
                if (index != rank && row[column] is not 0 and var factor)
                {
                    rows[index] = [.. row.Zip(rows[rank], (cell, other) => Mod(cell - Mod(factor * other)))];
                }
            }

            rank++;
        }
    }

    private static long Mod(long number) => ((number % Prime) + Prime) % Prime;

    private static long Inverse(long number)
    {
        var (result, power, exponent) = (1L, number, Prime - 2);
        for (; exponent > 0; exponent >>= 1)
        {
            result = (exponent & 1) == 1 ? Mod(result * power) : result;
            power = Mod(power * power);
        }

        return result;
    }

    private bool Raise(int index, long to)
    {
        var raised = to > least[index];
        least[index] = Math.Max(least[index], to);
        return raised;
    }

    private bool Lower(int index, long to)
    {
        var lowered = to < most[index];
        most[index] = Math.Min(most[index], to);
        return lowered;
    }
}
