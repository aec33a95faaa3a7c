using System.Collections.Concurrent;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>
/// Draws for each question that are spread evenly over all people, in another order for each question: shares come out as
/// the plan gives them, and not only about so.
/// </summary>
public sealed class StratifiedDraws(string seed, int people)
{
    private readonly ConcurrentDictionary<string, int[]> orders = new();

    /// <summary>A number from 0 up to and without 1 for one person and one question.</summary>
    public double Of(string question, int person) =>
        person < people
            ? (orders.GetOrAdd(question, Order)[person] + 0.5) / people
            : Chance.Of(seed, $"{question}|{person}").Next();

    private int[] Order(string question) => Chance.Of(seed, question).Shuffle(Enumerable.Range(0, people));
}
