namespace SchoolsDigital.Local.Storage;

/// <summary>
/// A part of a <see cref="RecordCache"/>, with a lock of its own. It fills one generation, and when that is full the one
/// before it goes: what is read again in the meantime moves over.
/// </summary>
internal sealed class CachePart(int capacity)
{
    private readonly Lock gate = new();
    private readonly Dictionary<CachePlace, Writers> beingWritten = [];
    private Dictionary<CachePlace, CachedRecord> young = [];
    private Dictionary<CachePlace, CachedRecord> old = [];
    private int youngBytes;
    private long writes;

    /// <summary>Changes with every write that begins or ends.</summary>
    public long Writes
    {
        get
        {
            lock (gate)
            {
                return writes;
            }
        }
    }

    public CachedRecord? Find(CachePlace place)
    {
        lock (gate)
        {
            if (young.TryGetValue(place, out var found))
            {
                return found;
            }

            if (!old.Remove(place, out found))
            {
                return null;
            }

            Add(place, found);
            return found;
        }
    }

    public void Keep(CachePlace place, CachedRecord record, long before)
    {
        lock (gate)
        {
            if (writes == before && !beingWritten.ContainsKey(place))
            {
                Add(place, record);
            }
        }
    }

    /// <summary>Takes a record away while it is written.</summary>
    public void BeginWrite(CachePlace place)
    {
        lock (gate)
        {
            writes++;
            Remove(place);
            var others = beingWritten.GetValueOrDefault(place);
            beingWritten[place] = new(others.Count + 1, HadCompany: others.Count > 0);
        }
    }

    /// <summary>Ends a write, and keeps what it has written where no other write of the same record ran beside it.</summary>
    public void EndWrite(CachePlace place, CachedRecord? written)
    {
        lock (gate)
        {
            writes++;
            var all = beingWritten[place];
            if (all.Count > 1)
            {
                beingWritten[place] = new(all.Count - 1, HadCompany: true);
                return;
            }

            beingWritten.Remove(place);
            if (written is not null && !all.HadCompany)
            {
                Add(place, written);
            }
        }
    }

    private void Add(CachePlace place, CachedRecord record)
    {
        if (young.TryGetValue(place, out var before))
        {
            youngBytes -= before.Length;
        }
        else if (youngBytes + record.Length > capacity)
        {
            (old, young, youngBytes) = (young, [], 0);
        }

        young[place] = record;
        youngBytes += record.Length;
    }

    private void Remove(CachePlace place)
    {
        old.Remove(place);
        if (young.Remove(place, out var gone))
        {
            youngBytes -= gone.Length;
        }
    }

    private readonly record struct Writers(int Count, bool HadCompany);
}
