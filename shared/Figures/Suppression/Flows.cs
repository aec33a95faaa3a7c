namespace SchoolsDigital.Figures.Suppression;

/// <summary>
/// Numbers and the sums that link them, as a reader can set them up from a page. Says how much a reader could find out
/// about each hidden number, exactly (what enters a sum must leave it, so the least and the most are those of a flow), and
/// hides more until it is little.
/// </summary>
internal sealed class Flows(SuppressionMask mask)
{
    private readonly List<Flow> flows = [];

    public void Add(Flow flow) => flows.Add(flow);

    /// <summary>
    /// Hides shown numbers, as few and as small as it can find, until every hidden one could have another value, and every
    /// one that is hidden for its own sake could be anything in a range (or all that its own bounds allow).
    /// </summary>
    /// <param name="width">How far apart the ends of that range must be.</param>
    /// <returns>Whether it hid anything.</returns>
    public bool Protect(long width)
    {
        var search = new FlowSearch(flows, Touching(), mask);
        var (hidAny, again) = (false, true);
        while (again)
        {
            again = false;
            for (var index = 0; index < flows.Count; index++)
            {
                if (flows[index].Number >= 0 && mask[flows[index].Number])
                {
                    again |= Protect(search, index, width);
                }
            }

            hidAny |= again;
        }

        return hidAny;
    }

    private bool Protect(FlowSearch search, int index, long width)
    {
        var wanted = mask.IsSmall(flows[index].Number) ? width : 1;
        wanted = Math.Min(wanted, flows[index].Most - flows[index].Least);
        for (var hid = false; ; hid = true)
        {
            var up = search.Room(index, up: true, wanted);
            var down = search.Room(index, up: false, wanted - Math.Min(up.Room, wanted));
            var cheaper = up.Cost <= down.Cost ? up : down;
            if (up.Room + down.Room >= wanted || cheaper.ToHide.Length == 0)
            {
                return hid;
            }

            foreach (var number in cheaper.ToHide)
            {
                mask.Hide(number);
            }
        }
    }

    private List<int>[] Touching()
    {
        var touching = new List<int>[flows.Max(flow => Math.Max(flow.From, flow.To)) + 1];
        for (var node = 0; node < touching.Length; node++)
        {
            touching[node] = [];
        }

        for (var index = 0; index < flows.Count; index++)
        {
            touching[flows[index].From].Add(index);
            touching[flows[index].To].Add(index);
        }

        return touching;
    }
}
