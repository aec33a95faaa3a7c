using SchoolsDigital.Figures.Tallies;

namespace SchoolsDigital.Figures.Publishing;

/// <summary>
/// Where a quantile stands among numbers in ascending order. Between two of them the line is straight, as in the
/// spreadsheets that readers will check it with.
/// </summary>
/// <param name="Below">The place of the number at or below it.</param>
/// <param name="Weight">How far it is from there to the next number, from 0 to less than 1.</param>
internal readonly record struct Quantile(int Below, decimal Weight)
{
    public static Quantile Of(int count, decimal share)
    {
        var place = (count - 1) * share;
        return new((int)place, place - (int)place);
    }

    public decimal In(IReadOnlyList<NumberGiven> numbers)
    {
        var low = numbers[Below].Value;
        return Weight == 0 ? low : low + ((numbers[Below + 1].Value - low) * Weight);
    }
}
