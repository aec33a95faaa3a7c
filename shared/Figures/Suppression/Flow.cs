using System.Runtime.InteropServices;

namespace SchoolsDigital.Figures.Suppression;

/// <summary>A number that links two sums: it is part of both.</summary>
/// <param name="Least">The least it could be for all that anybody may know.</param>
/// <param name="Most">The most it could be.</param>
/// <param name="Number">Which printed number it is; <see cref="Unprinted"/> where it stands nowhere.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Flow(int From, int To, long Value, long Least, long Most, int Number)
{
    /// <summary>Stands nowhere and cannot be worked out directly, so that a reader must allow for any value.</summary>
    public const int Unprinted = -1;

    /// <summary>No bound but what the sums say.</summary>
    public const long Unbounded = 1L << 48;
}
