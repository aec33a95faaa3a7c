namespace SchoolsDigital.Workshops.Bookings;

/// <summary>A decision that waits for its turn at a series' book.</summary>
internal interface IBookChange
{
    /// <summary>Whether its outcome is known.</summary>
    bool IsDone { get; }

    /// <summary>Whether it is still wanted; from then on it cannot be withdrawn.</summary>
    bool TryBegin();

    /// <summary>Decides by what stands in the book. Run again from the start where the book could not be written.</summary>
    Task DecideAsync(SeriesBook book);

    /// <summary>Tells whoever waits: the outcome, or the failure to write it.</summary>
    void Finish(Exception? failure);
}
