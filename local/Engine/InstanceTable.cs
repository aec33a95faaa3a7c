using System.Threading.Channels;

namespace SchoolsDigital.Local.Engine;

/// <summary>
/// The instances in memory. It gives each one turn at a time, and keeps the most recently used ones alive in between, up
/// to a number.
/// </summary>
internal sealed class InstanceTable(int maxLive, WorkCounter working)
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, InstanceSlot> slots = [];
    private readonly LinkedList<InstanceSlot> idle = new();
    private readonly Channel<InstanceSlot> ready = Channel.CreateUnbounded<InstanceSlot>();

    /// <summary>How many instances are alive between their turns.</summary>
    public int IdleCount
    {
        get
        {
            lock (gate)
            {
                return idle.Count;
            }
        }
    }

    /// <summary>The instances whose turn it is.</summary>
    public ChannelReader<InstanceSlot> Ready => ready.Reader;

    /// <summary>Tells an instance that something happened to one of its steps.</summary>
    public void Post(long key, Notice notice)
    {
        lock (gate)
        {
            var slot = Find(key);
            slot.Notices.Add(notice);
            Schedule(slot);
        }
    }

    /// <summary>Tells an instance to look at its record and its inbox.</summary>
    public void PostInbox(long key)
    {
        lock (gate)
        {
            var slot = Find(key);
            slot.HasInbox = true;
            Schedule(slot);
        }
    }

    /// <summary>Begins a turn: hands over what the instance must be told.</summary>
    public (List<Notice> Notices, bool HasInbox) Take(InstanceSlot slot)
    {
        lock (gate)
        {
            var taken = (slot.Notices, slot.HasInbox);
            slot.Notices = [];
            slot.HasInbox = false;
            return taken;
        }
    }

    /// <summary>Puts back what a turn was told and could not save.</summary>
    public void GiveBack(InstanceSlot slot, List<Notice> notices)
    {
        lock (gate)
        {
            slot.Notices.InsertRange(0, notices);
            slot.HasInbox = true;
        }
    }

    /// <summary>Ends a turn: the instance has another where more has come, and otherwise rests or leaves.</summary>
    public void EndTurn(InstanceSlot slot)
    {
        lock (gate)
        {
            slot.IsScheduled = false;
            if (slot.HasInbox || slot.Notices.Count > 0)
            {
                Schedule(slot);
            }
            else if (slot.Run is null)
            {
                slots.Remove(slot.Key);
            }
            else
            {
                idle.AddLast(slot.Place);
                Trim();
            }
        }

        working.Exit();
    }

    /// <summary>Gives no more turns.</summary>
    public void Close() => ready.Writer.TryComplete();

    private InstanceSlot Find(long key)
    {
        if (!slots.TryGetValue(key, out var slot))
        {
            slot = new InstanceSlot(key);
            slots.Add(key, slot);
        }

        return slot;
    }

    private void Schedule(InstanceSlot slot)
    {
        if (slot.IsScheduled)
        {
            return;
        }

        slot.IsScheduled = true;
        if (slot.Place.List is not null)
        {
            idle.Remove(slot.Place);
        }

        working.Enter();
        if (!ready.Writer.TryWrite(slot))
        {
            working.Exit();
        }
    }

    private void Trim()
    {
        while (idle.Count > maxLive)
        {
            slots.Remove(idle.First!.Value.Key);
            idle.RemoveFirst();
        }
    }
}
