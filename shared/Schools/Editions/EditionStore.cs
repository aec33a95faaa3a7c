using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Schools.Editions;

/// <summary>
/// Keeps a list of an authority so that it is replaced in one go or not at all, although a transaction holds only a
/// hundred rows: a new edition is written page by page under a number of its own, and comes into force by one change of
/// the head row. Whatever dies on the way, a reader sees the old list or the new one, whole. What is left behind is
/// deleted by the next replacement or by <see cref="CleanAsync"/>.
/// </summary>
/// <param name="tables">Where the list stands.</param>
/// <param name="table">Its table.</param>
/// <param name="list">The list's name, which follows the authority in the partition key.</param>
/// <param name="urnOf">The URN of an item, by which the list is ordered.</param>
internal sealed class EditionStore<T>(ITableStore tables, string table, string list, Func<T, int> urnOf) : EditionDrafts
{
    private readonly EditionPages<T> pages = new(tables, table, list);

    /// <summary>Reads the list in force. Pages never change, so the known edition is returned where the head is still the same.</summary>
    public async Task<Edition<T>> ReadAsync(
        string authority,
        Edition<T>? known = null,
        CancellationToken cancellationToken = default
    )
    {
        while (true)
        {
            if (await tables.GetAsync(HeadKey(authority), cancellationToken) is not { } head)
            {
                return new(new(), null, []);
            }

            if (known is not null && string.Equals(known.HeadVersion, head.Version, StringComparison.Ordinal))
            {
                return known;
            }

            var end = head.Value.Starts.Count;
            if (await pages.ReadAsync(authority, head.Value.Live, 0, end, cancellationToken) is { } items)
            {
                return new(head.Value, head.Version, items);
            }

            await CheckMovedAsync(authority, head.Value, cancellationToken);
        }
    }

    /// <summary>Whether an edition that was read is still the one in force.</summary>
    public async Task<bool> IsInForceAsync(
        string authority,
        Edition<T> known,
        CancellationToken cancellationToken = default
    ) =>
        await tables.GetAsync(HeadKey(authority), cancellationToken) is { } head
        && string.Equals(known.HeadVersion, head.Version, StringComparison.Ordinal);

    /// <summary>Reads the items of one URN: the head and, as a rule, one page.</summary>
    public async Task<IReadOnlyList<T>> FindAsync(
        string authority,
        int urn,
        CancellationToken cancellationToken = default
    )
    {
        while (true)
        {
            if (await tables.GetAsync(HeadKey(authority), cancellationToken) is not { } head)
            {
                return [];
            }

            // The items of a URN may begin on the page before the first one that starts with it.
            var starts = head.Value.Starts.ToList();
            var first = Math.Max(0, starts.FindLastIndex(start => start < urn));
            var end = starts.FindLastIndex(start => start <= urn) + 1;
            if (await pages.ReadAsync(authority, head.Value.Live, first, end, cancellationToken) is { } items)
            {
                return [.. items.Where(item => urnOf(item) == urn)];
            }

            await CheckMovedAsync(authority, head.Value, cancellationToken);
        }
    }

    /// <summary>
    /// Replaces the list. <see langword="false"/> where the edition that it was made from is no longer in force; then
    /// nothing has changed.
    /// </summary>
    /// <param name="authority">The authority.</param>
    /// <param name="basis">The number of the edition that it was made from.</param>
    /// <param name="items">The new list, by URN.</param>
    /// <param name="complete">Sets what else the head says; numbers and pages are set here.</param>
    /// <param name="cancellationToken">Gives up; the list is then the old one or the new one.</param>
    public async Task<bool> TryReplaceAsync(
        string authority,
        int basis,
        IReadOnlyList<T> items,
        Func<EditionHead, EditionHead> complete,
        CancellationToken cancellationToken = default
    )
    {
        var number = await TakeNumberAsync(authority, basis, cancellationToken);
        var isInForce =
            number is { } taken && await WriteAsync(authority, basis, taken, items, complete, cancellationToken);

        // Also where it is not: this may be the second attempt of somebody who died before cleaning.
        await CleanAsync(authority, cancellationToken);
        return isInForce;
    }

    /// <inheritdoc/>
    public override Task<int?> TakeNumberAsync(string authority, int basis, CancellationToken cancellationToken) =>
        ChangeHeadAsync(authority, basis, head => head with { LastTaken = head.LastTaken + 1 }, cancellationToken);

    /// <inheritdoc/>
    public override Task WritePagesAsync(
        string authority,
        int number,
        int first,
        IReadOnlyList<string> written,
        CancellationToken cancellationToken
    ) => pages.WriteAsync(authority, number, first, [.. written.Select(DraftPages.Read<T>)], cancellationToken);

    /// <inheritdoc/>
    public override async Task<bool> TryBringIntoForceAsync(
        string authority,
        int number,
        EditionDraft draft,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        var taken = await ChangeHeadAsync(
            authority,
            draft.Basis,
            head =>
                head with
                {
                    Live = number,
                    Replaced = head.Live,
                    Starts = draft.Starts,
                    Since = since,
                    IdsGiven = draft.IdsGiven,
                    KeepUntil = draft.KeepUntil,
                },
            cancellationToken
        );
        // Also where an earlier call did it, whose caller died, and somebody else has replaced it since.
        var now = await tables.GetAsync(HeadKey(authority), cancellationToken);
        var isInForce = taken is not null || now?.Value.Live == number || now?.Value.Replaced == number;
        if (isInForce)
        {
            await CleanAsync(authority, cancellationToken);
        }

        return isInForce;
    }

    /// <inheritdoc/>
    public override async Task DiscardAsync(string authority, int number, CancellationToken cancellationToken)
    {
        var head = await tables.GetAsync(HeadKey(authority), cancellationToken);
        if (head?.Value.Live != number)
        {
            await pages.DeleteAsync(authority, number, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override async Task<int> LiveAsync(string authority, CancellationToken cancellationToken) =>
        (await tables.GetAsync(HeadKey(authority), cancellationToken))?.Value.Live ?? 0;

    /// <summary>Deletes the pages of every edition before the live one. Safe at any time, and to call again.</summary>
    public async Task CleanAsync(string authority, CancellationToken cancellationToken = default)
    {
        if (await tables.GetAsync(HeadKey(authority), cancellationToken) is { } head)
        {
            await pages.DeleteBeforeAsync(authority, head.Value.Live, cancellationToken);
        }
    }

    private RecordKey<EditionHead> HeadKey(string authority) => new(table, $"{authority}|{list}", "head");

    private async Task<bool> WriteAsync(
        string authority,
        int basis,
        int number,
        IReadOnlyList<T> items,
        Func<EditionHead, EditionHead> complete,
        CancellationToken cancellationToken
    )
    {
        var cut = EditionPager.Cut(items);
        await pages.WriteAsync(authority, number, 0, cut, cancellationToken);
        var starts = cut.ConvertAll(page => urnOf(page.Items[0]));
        var inForce = await ChangeHeadAsync(
            authority,
            basis,
            head => complete(head) with { Live = number, Replaced = head.Live, Starts = starts },
            cancellationToken
        );
        return inForce is not null;
    }

    // Returns the number last taken, or null where the basis is no longer in force.
    private async Task<int?> ChangeHeadAsync(
        string authority,
        int basis,
        Func<EditionHead, EditionHead> change,
        CancellationToken cancellationToken
    )
    {
        var key = HeadKey(authority);
        while (true)
        {
            var stored = await tables.GetAsync(key, cancellationToken);
            var head = stored?.Value ?? new();
            if (head.Live != basis)
            {
                return null;
            }

            var changed = change(head);
            var isWritten = stored is null
                ? await tables.TryAddAsync(key, changed, cancellationToken)
                : await tables.TryReplaceAsync(key, stored with { Value = changed }, cancellationToken);
            if (isWritten)
            {
                return changed.LastTaken;
            }
        }
    }

    // A page can be missing because the edition was replaced and cleaned away while it was read. Then it is read again.
    private async Task CheckMovedAsync(string authority, EditionHead read, CancellationToken cancellationToken)
    {
        var now = await tables.GetAsync(HeadKey(authority), cancellationToken);
        if (now?.Value.Live == read.Live)
        {
            throw new InvalidDataException(
                $"Edition {read.Live} of {authority}|{list} in {table} lacks pages. Restore the table, or import again."
            );
        }
    }
}
