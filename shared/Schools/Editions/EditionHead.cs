namespace SchoolsDigital.Schools.Editions;

/// <summary>The one row that says which edition of a list is in force. Changed only under its ETag.</summary>
internal sealed record EditionHead
{
    /// <summary>The edition in force; 0 for none.</summary>
    public int Live { get; init; }

    /// <summary>The edition that was in force before; 0 for none.</summary>
    public int Replaced { get; init; }

    /// <summary>The last number that was taken to write an edition under, whether it came into force or not.</summary>
    public int LastTaken { get; init; }

    /// <summary>The URN that each page of the live edition starts with.</summary>
    public IReadOnlyList<int> Starts { get; init; } = [];

    /// <summary>When the live edition came into force (UTC).</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How many ids the list has given out. Never falls, so that no id comes to mean two things.</summary>
    public int IdsGiven { get; init; }

    /// <summary>The last day on which the list may be kept, where it holds personal data.</summary>
    public DateOnly? KeepUntil { get; init; }
}
