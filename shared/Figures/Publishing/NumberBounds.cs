namespace SchoolsDigital.Figures.Publishing;

/// <summary>
/// The least and the most that each of some numbers in ascending order could be, for a reader who knows statistics of them.
/// Where it is not exact it makes the reader cleverer than they are.
/// </summary>
internal sealed class NumberBounds
{
    private readonly decimal[] least;
    private readonly decimal[] most;

    // What a number is counted for in the least and the most that all can add up to: a median between two numbers fixes
    // both, since raising the one lowers the other.
    private readonly Dictionary<int, decimal> pinned = [];
    private (decimal Least, decimal Most)? sum;

    public NumberBounds(int count, decimal from, decimal to)
    {
        (least, most) = (new decimal[count], new decimal[count]);
        Array.Fill(least, from);
        Array.Fill(most, to);
    }

    private NumberBounds(NumberBounds other)
    {
        (least, most, sum) = ([.. other.least], [.. other.most], other.sum);
        pinned = new(other.pinned);
    }

    /// <summary>The bounds for one of those who answered, who knows the number in this place.</summary>
    public NumberBounds Knowing(int place, decimal number)
    {
        var bounds = new NumberBounds(this);
        bounds.pinned.Remove(place);
        bounds.Between(place, number, number);
        return bounds;
    }

    /// <summary>Whether there are numbers that keep to all bounds and to the sum.</summary>
    public bool IsPossible =>
        Array.TrueForAll([.. least.Zip(most)], bounds => bounds.First <= bounds.Second)
        && (sum is not { } known || (least.Sum() <= known.Most && most.Sum() >= known.Least));

    /// <summary>Whether a number could stand in a place, as far as its own bounds tell.</summary>
    public bool Allows(int place, decimal number) => number >= least[place] && number <= most[place];

    public void Between(int place, decimal from, decimal to)
    {
        for (var index = place; index < least.Length && least[index] < from; index++)
        {
            least[index] = from;
        }

        for (var index = place; index >= 0 && most[index] > to; index--)
        {
            most[index] = to;
        }
    }

    /// <summary>A quantile on a straight line between two places.</summary>
    public void Quantile(Quantile place, decimal from, decimal to)
    {
        var (below, weight) = (place.Below, place.Weight);
        if (weight == 0)
        {
            Between(below, from, to);
            return;
        }

        Between(below, least[below], to);
        Between(below + 1, from, most[below + 1]);
        pinned.TryAdd(below, Math.Clamp((from + to) / 2, least[below], most[below]));
        pinned.TryAdd(below + 1, Math.Clamp((from + to) / 2, least[below + 1], most[below + 1]));
        var (low, high) = (
            (from - (weight * most[below + 1])) / (1 - weight),
            (to - (weight * least[below + 1])) / (1 - weight)
        );
        var (next, last) = (
            (from - ((1 - weight) * most[below])) / weight,
            (to - ((1 - weight) * least[below])) / weight
        );
        Between(below, low, high);
        Between(below + 1, next, last);
    }

    public void Sum(decimal from, decimal to) => sum = (from, to);

    /// <summary>The least and the most that the number in a place could be.</summary>
    public (decimal Least, decimal Most) Range(int place)
    {
        var (low, high) = (least[place], most[place]);
        if (sum is { } known)
        {
            high = Math.Max(Math.Min(high, Highest(place, known.Most)), low);
            low = Math.Min(Math.Max(low, Lowest(place, known.Least)), high);
        }

        return (low, high);
    }

    // The others are as low as they can be, and those above it no lower than it is.
    private decimal Highest(int place, decimal total)
    {
        var left = total;
        for (var index = 0; index < least.Length; index++)
        {
            left -= index == place ? 0 : LeastOf(index);
        }

        for (var (last, raised) = (place, 1); ; raised++)
        {
            var height = left / raised;
            last++;
            if (last == least.Length || height <= LeastOf(last))
            {
                return height;
            }

            left += LeastOf(last);
        }
    }

    private decimal Lowest(int place, decimal total)
    {
        var left = total;
        for (var index = 0; index < most.Length; index++)
        {
            left -= index == place ? 0 : MostOf(index);
        }

        for (var (first, lowered) = (place, 1); ; lowered++)
        {
            var height = left / lowered;
            first--;
            if (first < 0 || height >= MostOf(first))
            {
                return height;
            }

            left += MostOf(first);
        }
    }

    private decimal LeastOf(int place) => pinned.TryGetValue(place, out var number) ? number : least[place];

    private decimal MostOf(int place) => pinned.TryGetValue(place, out var number) ? number : most[place];
}
