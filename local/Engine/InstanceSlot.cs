namespace SchoolsDigital.Local.Engine;

/// <summary>An instance as it is kept in memory: what it must be told, and its live run where there is one.</summary>
internal sealed class InstanceSlot
{
    public InstanceSlot(long key)
    {
        Key = key;
        Place = new LinkedListNode<InstanceSlot>(this);
    }

    public long Key { get; }

    /// <summary>Its place among the idle ones, the least recently used first.</summary>
    public LinkedListNode<InstanceSlot> Place { get; }

    /// <summary>What happened since the last turn. Guarded by the table.</summary>
    public List<Notice> Notices { get; set; } = [];

    /// <summary>Whether something was left in the inbox since the last turn. Guarded by the table.</summary>
    public bool HasInbox { get; set; }

    /// <summary>Whether it waits for a turn or has one. Guarded by the table.</summary>
    public bool IsScheduled { get; set; }

    /// <summary>The instance as it stands on disk; null until a turn has read it. The rest below belongs to the turn.</summary>
    public InstanceRow? Row { get; set; }

    /// <summary>The live run; null where the next turn must replay.</summary>
    public WorkflowRun? Run { get; set; }

    /// <summary>How many turns the current run has on disk.</summary>
    public int Turns { get; set; }

    /// <summary>How many turns in a row could not be saved.</summary>
    public int FailedSaves { get; set; }

    /// <summary>How far the inbox has been read.</summary>
    public long LastSeq { get; set; }

    /// <summary>Events that nothing has waited for yet.</summary>
    public List<InboxItem> Unread { get; } = [];

    /// <summary>Forgets everything that can be read again.</summary>
    public void Forget()
    {
        Row = null;
        Run = null;
        Turns = 0;
        LastSeq = 0;
        Unread.Clear();
    }
}
