namespace SchoolsDigital.Benchmarks.Reports;

/// <summary>Numbers that look random and are the same in every run.</summary>
internal sealed class Chance(int seed)
{
    private ulong state = ((ulong)seed * 0x9e3779b97f4a7c15) + 0x2545f4914f6cdd1d;

    public int Below(int limit)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)(state % (ulong)limit);
    }
}
