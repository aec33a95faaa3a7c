using System.Text;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>Draws that depend on a seed and a subject alone, so that a rehearsal repeats itself whatever runs first and on whatever runtime.</summary>
public sealed class Chance
{
    private const ulong Offset = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;

    private ulong state;

    private Chance(ulong state) => this.state = state;

    /// <summary>The draws of a subject.</summary>
    public static Chance Of(string seed, string subject)
    {
        // FNV-1a, of which the generator below needs no more than that two subjects differ.
        var hash = Offset;
        foreach (var part in Encoding.UTF8.GetBytes($"{seed}|{subject}"))
        {
            hash = unchecked((hash ^ part) * Prime);
        }

        return new(hash);
    }

    /// <summary>The next number from 0 up to and without 1.</summary>
    public double Next()
    {
        // SplitMix64.
        unchecked
        {
            state += 0x9E37_79B9_7F4A_7C15;
            var mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
            return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }

    /// <summary>A whole number from 0 up to and without a limit.</summary>
    public int Below(int limit) => (int)(Next() * limit);

    /// <summary>The same things in another order.</summary>
    public T[] Shuffle<T>(IEnumerable<T> things)
    {
        T[] shuffled = [.. things];
        for (var last = shuffled.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }
}
