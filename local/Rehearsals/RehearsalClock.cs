using System.Buffers.Binary;
using SchoolsDigital.Local.Engine;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>
/// Keeps the virtual clock's time in a file, before anything happens at that time, so that a rehearsal that was killed goes
/// on at the moment at which it was.
/// </summary>
internal sealed class RehearsalClock : IDisposable
{
    private readonly FileStream file;

    private RehearsalClock(FileStream file, DateTimeOffset now)
    {
        this.file = file;
        Clock = new(now, Keep);
    }

    /// <summary>The clock.</summary>
    public VirtualClock Clock { get; }

    /// <summary>Opens the clock of a rehearsal, where it stood or at its start.</summary>
    public static RehearsalClock Open(string path, DateTimeOffset start)
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        Span<byte> kept = stackalloc byte[sizeof(long)];
        var isKept = RandomAccess.Read(stream.SafeFileHandle, kept, 0) == kept.Length;
        return new(stream, isKept ? new(BinaryPrimitives.ReadInt64BigEndian(kept), TimeSpan.Zero) : start);
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private void Keep(DateTimeOffset now)
    {
        Span<byte> ticks = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(ticks, now.UtcTicks);
        RandomAccess.Write(file.SafeFileHandle, ticks, 0);
    }
}
