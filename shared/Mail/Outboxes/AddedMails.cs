namespace SchoolsDigital.Mail.Outboxes;

/// <summary>The keys of mails that were added and not sent yet, from any thread, until somebody takes all of them at once.</summary>
public sealed class AddedMails
{
    private readonly Lock gate = new();
    private HashSet<OutboxKey> keys = [];

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (gate)
            {
                return keys.Count == 0;
            }
        }
    }

    /// <summary>Adds some, each kept once.</summary>
    public void Add(IEnumerable<OutboxKey> added)
    {
        lock (gate)
        {
            keys.UnionWith(added);
        }
    }

    /// <summary>Takes all that were added since the last time.</summary>
    public IReadOnlyCollection<OutboxKey> Take()
    {
        lock (gate)
        {
            var taken = keys;
            keys = [];
            return taken;
        }
    }
}
