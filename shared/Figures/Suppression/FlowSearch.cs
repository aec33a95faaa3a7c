namespace SchoolsDigital.Figures.Suppression;

/// <summary>
/// Looks for other values that one hidden number could have. Raising it by one must be made good elsewhere, so that all
/// sums and all shown numbers stay as they are: that is a way through the hidden numbers from its end back to its start.
/// </summary>
internal sealed class FlowSearch
{
    private readonly IReadOnlyList<Flow> flows;
    private readonly List<int>[] touching;
    private readonly SuppressionMask mask;
    private readonly long[] values;
    private readonly long[] costs;
    private readonly int[] reachedBy;
    private readonly bool[] done;

    public FlowSearch(IReadOnlyList<Flow> flows, List<int>[] touching, SuppressionMask mask)
    {
        (this.flows, this.touching, this.mask) = (flows, touching, mask);
        values = new long[flows.Count];
        costs = new long[touching.Length];
        reachedBy = new int[touching.Length];
        done = new bool[touching.Length];
    }

    /// <summary>How far a number could be from its value in one direction, looking no further than what is wanted.</summary>
    /// <returns>
    /// The room, and where it is not enough the shown numbers that would give more, were they hidden, with the people they count.
    /// </returns>
    public (long Room, int[] ToHide, long Cost) Room(int of, bool up, long wanted)
    {
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = flows[index].Value;
        }

        var flow = flows[of];
        var (start, goal) = up ? (flow.To, flow.From) : (flow.From, flow.To);
        wanted = Math.Min(wanted, up ? flow.Most - flow.Value : flow.Value - flow.Least);

        var room = 0L;
        while (room < wanted && Reach(of, start, goal, throughShown: false))
        {
            room += Shift(start, goal, wanted - room);
        }

        if (room >= wanted || !Reach(of, start, goal, throughShown: true))
        {
            return (room, [], long.MaxValue);
        }

        int[] shown = [.. Way(start, goal).Select(step => flows[step].Number).Where(IsShown).Distinct()];
        return (room, shown, costs[goal]);
    }

    private bool IsShown(int number) => number >= 0 && !mask[number];

    // The cheapest way first, so that as little as possible is hidden besides (Dijkstra, on a few dozen nodes).
    private bool Reach(int without, int start, int goal, bool throughShown)
    {
        Array.Fill(costs, long.MaxValue);
        Array.Clear(done);
        costs[start] = 0;

        while (Nearest() is { } node)
        {
            if (node == goal)
            {
                return true;
            }

            done[node] = true;
            foreach (var index in touching[node])
            {
                var flow = flows[index];
                var shown = IsShown(flow.Number);
                if (index == without || (shown && !throughShown) || Capacity(index, node) <= 0)
                {
                    continue;
                }

                var next = flow.From == node ? flow.To : flow.From;
                var cost = costs[node] + (shown ? flow.Value + 1 : 0);
                if (cost < costs[next])
                {
                    (costs[next], reachedBy[next]) = (cost, index);
                }
            }
        }

        return false;
    }

    private int? Nearest()
    {
        int? nearest = null;
        for (var node = 0; node < costs.Length; node++)
        {
            if (!done[node] && costs[node] < long.MaxValue && (nearest is null || costs[node] < costs[nearest.Value]))
            {
                nearest = node;
            }
        }

        return nearest;
    }

    private long Capacity(int index, int from) =>
        flows[index].From == from ? flows[index].Most - values[index] : values[index] - flows[index].Least;

    private List<int> Way(int start, int goal)
    {
        List<int> way = [];
        for (var node = goal; node != start; node = Before(node))
        {
            way.Add(reachedBy[node]);
        }

        return way;
    }

    private int Before(int node) => flows[reachedBy[node]] is var flow && flow.To == node ? flow.From : flow.To;

    private long Shift(int start, int goal, long most)
    {
        var amount = most;
        for (var node = goal; node != start; node = Before(node))
        {
            amount = Math.Min(amount, Capacity(reachedBy[node], Before(node)));
        }

        for (var node = goal; node != start; node = Before(node))
        {
            var index = reachedBy[node];
            values[index] += flows[index].To == node ? amount : -amount;
        }

        return amount;
    }
}
