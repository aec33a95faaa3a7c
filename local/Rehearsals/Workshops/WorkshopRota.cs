using SchoolsDigital.Workshops.Bookings;

namespace SchoolsDigital.Local.Rehearsals.Workshops;

/// <summary>Says who asks for a place, who gives it back and who comes: all of it from the plan and its seed.</summary>
public sealed class WorkshopRota
{
    // Whoever gives a place back asked early, so that they had one; the others ask until shortly before the close.
    private const double Early = 0.1;
    private const double LastAsk = 0.6;

    private readonly WorkshopPlan plan;
    private readonly string seed;

    private WorkshopRota(WorkshopPlan plan, string seed) => (this.plan, this.seed) = (plan, seed);

    /// <summary>Everybody who asks for a place, in the order in which they do.</summary>
    public IReadOnlyList<WorkshopGuest> Guests { get; private set; } = [];

    /// <summary>The schools of those who come without having booked.</summary>
    public IReadOnlyList<int> WalkIns { get; private set; } = [];

    /// <summary>Makes the rota of a plan.</summary>
    /// <param name="plan">How many do what.</param>
    /// <param name="seed">What all chance comes from.</param>
    /// <param name="links">A link of each school that was invited, by URN.</param>
    /// <param name="sessions">How many sessions there are.</param>
    public static WorkshopRota Make(
        WorkshopPlan plan,
        string seed,
        IReadOnlyDictionary<int, string> links,
        int sessions
    )
    {
        var chance = Chance.Of(seed, "workshops");
        var schools = chance.Shuffle(links.Keys.Order());
        var asking = schools.Take(plan.Asked.Schools).ToList();
        // The first of them send two.
        var urns = asking.Take(plan.Asked.People - plan.Asked.Schools).Concat(asking).ToList();
        var guests = urns.Select(
            (urn, index) =>
            {
                var cancels = index >= urns.Count - plan.Cancelled;
                var at = cancels ? chance.Next() * Early : chance.Next() * LastAsk;
                return new WorkshopGuest(index + 1, urn, links[urn], 1, chance.Below(sessions), at, cancels);
            }
        );
        return new(plan, seed)
        {
            Guests =
            [
                .. guests
                    .GroupBy(guest => guest.Urn)
                    .SelectMany(school => school.OrderBy(guest => guest.At).Select(InTheirPlace))
                    .OrderBy(guest => guest.At),
            ],
            WalkIns = [.. schools.Skip(plan.Asked.Schools).Take(plan.WalkIns)],
        };
    }

    private static WorkshopGuest InTheirPlace(WorkshopGuest guest, int index) => guest with { Place = index + 1 };

    /// <summary>The bookings of those who come.</summary>
    /// <exception cref="InvalidDataException">Too few hold a place for so many to come.</exception>
    public IReadOnlySet<string> Arrivals(IEnumerable<Booking> bookings)
    {
        var (people, schools) = (plan.Came.People - plan.WalkIns, plan.Came.Schools - plan.WalkIns);
        var seated = bookings
            .Where(booking => booking is { IsActive: true, Session: not null })
            .GroupBy(booking => booking.Urn)
            .OrderBy(school => school.Key)
            .Select(school => school.Select(booking => booking.Id).Order(StringComparer.Ordinal).ToList());
        var shuffled = Chance.Of(seed, "arrivals").Shuffle(seated);
        var pairs = shuffled.Where(school => school.Count > 1).Take(people - schools).ToList();
        var singles = shuffled.Except(pairs).Take(schools - pairs.Count).ToList();
        return pairs.Count == people - schools && singles.Count == schools - pairs.Count
            ? pairs
                .SelectMany(school => school.Take(2))
                .Concat(singles.Select(school => school[0]))
                .ToHashSet(StringComparer.Ordinal)
            : throw new InvalidDataException(
                $"The rehearsal's workshops cannot have {plan.Came.People} people from {plan.Came.Schools} schools: only {shuffled.Length} schools hold places, {shuffled.Count(school => school.Count > 1)} of them two."
            );
    }
}
