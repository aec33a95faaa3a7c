using SchoolsDigital.Figures.Suppression;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>How many people gave one option each place, and what their mean tells of it.</summary>
/// <param name="places">By place, the first before all others.</param>
internal sealed class PlaceSpread(IReadOnlyList<int> places)
{
    /// <summary>All who answered.</summary>
    public required int People { get; init; }

    /// <summary>It is shown how many gave it one of so many first places.</summary>
    public required int FirstPlaces { get; init; }

    /// <summary>What leaving it out counts as.</summary>
    public required decimal Behind { get; init; }

    /// <summary>The mean place, to a tenth.</summary>
    public decimal Mean => Math.Round(Sum / People, 1, MidpointRounding.AwayFromZero);

    private decimal Sum =>
        places.Index().Sum(place => place.Item * (place.Index + 1m)) + ((People - places.Sum()) * Behind);

    private int First => places.Take(FirstPlaces).Sum();

    /// <summary>Whether every number of people that is too small to show could be another, by as much as the rule asks.</summary>
    public bool IsOpen(PrivacyRule rule) =>
        Enumerable
            .Range(0, FirstPlaces)
            .Where(place => places[place] < rule.MinimumPeople)
            .All(place => Room(place, rule.MinimumPeople) >= Math.Min(rule.MinimumPeople, First));

    private int Room(int place, int most)
    {
        var (up, down) = (0, 0);
        while (up < most && IsPossible(place, places[place] + up + 1))
        {
            up++;
        }

        while (down < most && IsPossible(place, places[place] - down - 1))
        {
            down++;
        }

        return up + down;
    }

    // The others who gave it a first place can have given it any other, and all who did not any place behind.
    private bool IsPossible(int place, int number)
    {
        if (number < 0 || number > First || (FirstPlaces == 1 && number != First))
        {
            return false;
        }

        var (others, rest) = (First - number, People - First);
        var (best, worst) = (place == 0 ? 2 : 1, place == FirstPlaces - 1 ? FirstPlaces - 1 : FirstPlaces);
        var next = places.Count > FirstPlaces ? Math.Min(FirstPlaces + 1, Behind) : Behind;
        var least = (number * (place + 1m)) + (others * best) + (rest * next);
        var most = (number * (place + 1m)) + (others * worst) + (rest * Behind);
        return least < People * (Mean + 0.05m) && most >= People * (Mean - 0.05m);
    }
}
