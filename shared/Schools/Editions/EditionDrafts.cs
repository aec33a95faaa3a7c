namespace SchoolsDigital.Schools.Editions;

/// <summary>
/// New editions of a list of any kind, written piece by piece over a longer time: nobody sees anything of one before it
/// comes into force, and then all of it at once. Every step may be repeated.
/// </summary>
public abstract class EditionDrafts
{
    /// <summary>Takes a number to write an edition under; null where the edition that it was made from is not in force.</summary>
    public abstract Task<int?> TakeNumberAsync(string authority, int basis, CancellationToken cancellationToken);

    /// <summary>Writes pages, as <see cref="DraftPages"/> has them, the first of them being that of a number.</summary>
    public abstract Task WritePagesAsync(
        string authority,
        int number,
        int first,
        IReadOnlyList<string> written,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Brings an edition into force, all pages of which are written. False where the edition that it was made from is not in
    /// force; true also where an earlier call did it.
    /// </summary>
    public abstract Task<bool> TryBringIntoForceAsync(
        string authority,
        int number,
        EditionDraft draft,
        DateTimeOffset since,
        CancellationToken cancellationToken
    );

    /// <summary>Deletes what was written of an edition that is not in force.</summary>
    public abstract Task DiscardAsync(string authority, int number, CancellationToken cancellationToken);

    /// <summary>The number of the edition in force; 0 for none.</summary>
    public abstract Task<int> LiveAsync(string authority, CancellationToken cancellationToken);
}
