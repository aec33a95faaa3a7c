using SchoolsDigital.Web.Settings;

namespace SchoolsDigital.Web.Middleware;

/// <summary>
/// A token bucket for each of any number of keys, in memory that never grows: keys share 65,536 buckets by their hash, and a
/// bucket is one number, the time at which it will be full again.
/// </summary>
internal sealed class RateLimit(RequestRate rate)
{
    private const int Buckets = 1 << 16;
    private readonly long[] fullAt = new long[Buckets];
    private readonly long interval = TimeSpan.TicksPerMinute / rate.PerMinute;
    private readonly long burst = TimeSpan.TicksPerMinute / rate.PerMinute * rate.Burst;

    /// <summary>Takes one token of a key. Zero where there was one, else how long until there is.</summary>
    public TimeSpan Take(int keyHash, DateTimeOffset now)
    {
        ref var bucket = ref fullAt[keyHash & (Buckets - 1)];
        var time = now.UtcTicks;
        while (true)
        {
            var seen = Volatile.Read(ref bucket);
            // A time further off than a whole burst was written before the clock was put back.
            var next = (seen < time || seen > time + burst ? time : seen) + interval;
            if (next > time + burst)
            {
                return TimeSpan.FromTicks(next - time - burst);
            }

            if (Interlocked.CompareExchange(ref bucket, next, seen) == seen)
            {
                return TimeSpan.Zero;
            }
        }
    }
}
