namespace SchoolsDigital.Attacks;

/// <summary>What an attack came to.</summary>
/// <param name="Name">What the attack is called.</param>
/// <param name="Tries">How many tries were made.</param>
/// <param name="Succeeded">In how many tries anything was learned.</param>
/// <param name="Learned">What was learned, with the number of the try; only the first few.</param>
public sealed record AttackResult(string Name, int Tries, int Succeeded, IReadOnlyList<string> Learned)
{
    private const int Most = 20;

    /// <summary>Makes the tries, on all processors.</summary>
    /// <param name="attack">The attack.</param>
    /// <param name="first">The number of the first try.</param>
    /// <param name="tries">How many.</param>
    public static AttackResult Of(Attack attack, int first, int tries)
    {
        var found = Enumerable
            .Range(first, tries)
            .AsParallel()
            .AsOrdered()
            .Select(number => (Number: number, Learned: attack.Try(number)))
            .Where(made => made.Learned.Count > 0)
            .ToArray();
        return new(
            attack.Name,
            tries,
            found.Length,
            [.. found.SelectMany(made => made.Learned.Select(learned => $"Try {made.Number}: {learned}")).Take(Most)]
        );
    }
}
