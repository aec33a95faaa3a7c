using SchoolsDigital.Mail.Delivery;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>How many mails stand in which state.</summary>
/// <param name="ByState">The count of each state that has any.</param>
/// <param name="PossibleDoubles">How many were sent again although an earlier attempt may have been taken.</param>
public sealed record OutboxTally(IReadOnlyDictionary<MailState, int> ByState, int PossibleDoubles)
{
    /// <summary>No mail at all.</summary>
    public static OutboxTally None { get; } = new(new Dictionary<MailState, int>(), 0);

    /// <summary>The count of one state.</summary>
    public int this[MailState state] => ByState.GetValueOrDefault(state);

    /// <summary>Both together.</summary>
    public OutboxTally Plus(OutboxTally other) =>
        new(
            Enum.GetValues<MailState>()
                .Select(state => (State: state, Count: this[state] + other[state]))
                .Where(count => count.Count != 0)
                .ToDictionary(count => count.State, count => count.Count),
            PossibleDoubles + other.PossibleDoubles
        );

    internal static OutboxTally Of(IEnumerable<OutboxChange> changes)
    {
        var counts = new Dictionary<MailState, int>();
        var doubles = 0;
        foreach (var (_, before, after) in changes)
        {
            counts[after.State] = counts.GetValueOrDefault(after.State) + 1;
            doubles += after.IsPossibleDouble ? 1 : 0;
            if (before is not null)
            {
                counts[before.State] = counts.GetValueOrDefault(before.State) - 1;
                doubles -= before.IsPossibleDouble ? 1 : 0;
            }
        }

        return new(counts, doubles);
    }
}
