using System.Runtime.InteropServices;

namespace SchoolsDigital.Figures.Suppression;

/// <summary>The schools of one sector and size.</summary>
/// <param name="People">Their people who answered.</param>
/// <param name="Schools">Those in which anybody answered.</param>
/// <param name="Invited">All of them, as anybody can count them in the register.</param>
/// <param name="MostPeople">How many of their people could have answered, as far as anybody knows.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RateCell(int People, int Schools, int Invited, long MostPeople)
{
    public RateCell Plus(int people, long most) =>
        new(
            People + people,
            Schools + (people > 0 ? 1 : 0),
            Invited + 1,
            Math.Min(MostPeople, Flow.Unbounded) + Math.Min(most, Flow.Unbounded) is var sum and < Flow.Unbounded
                ? sum
                : Flow.Unbounded
        );
}
