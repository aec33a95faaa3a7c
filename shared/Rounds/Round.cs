using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Rounds;

/// <summary>One run of a consultation, with the definition and the timetable that it was started with.</summary>
public sealed record Round
{
    private static readonly Dictionary<RoundState, RoundState[]> Moves = new()
    {
        [RoundState.Scheduled] = [RoundState.Open, RoundState.Cancelled],
        [RoundState.Open] = [RoundState.Closed, RoundState.Cancelled],
        [RoundState.Closed] = [RoundState.Reported, RoundState.Purged],
        [RoundState.Reported] = [RoundState.Purged],
        [RoundState.Purged] = [],
        [RoundState.Cancelled] = [RoundState.Purged],
    };

    /// <summary>Which round it is.</summary>
    public required RoundRef Ref { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>The consultation file as it stood when the round was started.</summary>
    public required ContentHash Definition { get; init; }

    /// <summary>Where it is in its life.</summary>
    public RoundState State { get; init; }

    /// <summary>When schools are invited (UTC).</summary>
    public required DateTimeOffset OpensAt { get; init; }

    /// <summary>When those who have not answered are reminded, in order.</summary>
    public IReadOnlyList<ReminderMoment> Reminders { get; init; } = [];

    /// <summary>When it closes (UTC), for schools without a deadline of their own.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>When the report goes out (UTC), with the comments approved by then.</summary>
    public required DateTimeOffset ReportsAt { get; init; }

    /// <summary>When everything that names a person is deleted (UTC).</summary>
    public required DateTimeOffset PurgesAt { get; init; }

    /// <summary>Since when no reminders go out (UTC); null while they do.</summary>
    public DateTimeOffset? HeldSince { get; init; }

    /// <summary>Whether a coordinator has closed it before its time.</summary>
    public bool ClosedEarly { get; init; }

    /// <summary>How many schools were asked when it opened.</summary>
    public int SchoolsInvited { get; init; }

    /// <summary>Why it was called off.</summary>
    public string? CancelledBecause { get; init; }

    /// <summary>Where a round stands.</summary>
    public static RecordKey<Round> KeyFor(RoundRef round) => new("Rounds", round.Authority, round.Round);

    /// <summary>The rounds of an authority.</summary>
    public static RecordRange<Round> Of(string authority) => new("Rounds", authority);

    /// <summary>The round in its next state.</summary>
    /// <exception cref="InvalidOperationException">A round cannot go from the one to the other.</exception>
    public Round MoveTo(RoundState next) =>
        Moves[State].Contains(next)
            ? this with
            {
                State = next,
            }
            : throw new InvalidOperationException($"Round {Ref} is {State} and cannot become {next}.");
}
