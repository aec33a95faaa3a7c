using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Local.Storage;

/// <summary>
/// A record as it stands in the database, taken out of its JSON once for all who read it as the same type, and not at all
/// for who reads it as the type that was written.
/// </summary>
internal sealed class CachedRecord(string version, byte[] body, object? written = null)
{
    private object? read;

    public int Length => body.Length;

    public Versioned<T> As<T>(RecordKey<T> key)
        where T : class
    {
        if (Volatile.Read(ref read) is Versioned<T> known)
        {
            return known;
        }

        // Two may do it at once; both come to the same.
        var made = new Versioned<T>(written as T ?? RecordJson.Read(key, body), version);
        Volatile.Write(ref read, made);
        return made;
    }
}
