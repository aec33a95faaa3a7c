namespace SchoolsDigital.Contracts.Storage;

/// <summary>A record with every kind of property that a record of ours may have.</summary>
public sealed record EveryKind(
    string Text,
    string? Nothing,
    bool Yes,
    bool No,
    int Whole,
    int? Perhaps,
    long BeyondDouble,
    ulong BeyondLong,
    decimal Money,
    double Fraction,
    double NegativeZero,
    double Tiny,
    DateTimeOffset At,
    DateOnly Day,
    TimeSpan Length,
    Guid Id,
    Season Season,
    Tally Nested,
    IReadOnlyList<string?> Texts,
    IReadOnlyList<Tally> Tallies,
    IReadOnlyList<int> Empty,
    IReadOnlyDictionary<string, decimal> Prices,
    byte[] Bytes
)
{
    public static EveryKind Sample { get; } =
        new(
            Text: "Ysgol y Berllan Deg: \"café\" <b>&'+\\ / 😀\r\n\ttab",
            Nothing: null,
            Yes: true,
            No: false,
            Whole: int.MinValue,
            Perhaps: 0,
            BeyondDouble: (1L << 53) + 1,
            BeyondLong: ulong.MaxValue,
            Money: 12.50m,
            Fraction: 0.1,
            NegativeZero: -0.0,
            Tiny: double.Epsilon,
            At: new(2026, 9, 7, 9, 0, 0, 123, TimeSpan.FromHours(1)),
            Day: new(2026, 9, 7),
            Length: TimeSpan.FromTicks(1),
            Id: new("6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
            Season: Season.Autumn,
            Nested: new(7),
            Texts: ["one", null, ""],
            Tallies: [new(1), new(2)],
            Empty: [],
            Prices: new Dictionary<string, decimal>(StringComparer.Ordinal) { ["a b"] = 1.10m },
            Bytes: [0, 255, 10]
        );
}
