using System.Collections.Concurrent;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Bookings;

/// <summary>The books of all series, each with its queue in this process, in which decisions are taken and written.</summary>
public sealed class SeriesBooks(ITableStore records)
{
    private readonly ConcurrentDictionary<SeriesRef, Queue> queues = new();

    /// <summary>Decides by what stands in a series' book and writes what was decided, in one transaction.</summary>
    internal Task<T> ChangeAsync<T>(
        SeriesRef series,
        Func<SeriesBook, Task<T>> decide,
        CancellationToken cancellationToken
    ) => queues.GetOrAdd(series, reference => new(records, reference)).ChangeAsync(decide, cancellationToken);

    /// <summary>A book to look ahead in: what is changed there is never written.</summary>
    internal SeriesBook LookInto(SeriesRef series, CancellationToken cancellationToken) =>
        new(records, series, cancellationToken);

    /// <summary>
    /// Takes the decisions of one series in the order in which they came, as many in one transaction as fit: two hundred who
    /// press at once do not race each other. Another process may still be faster; then all of them decide again.
    /// </summary>
    private sealed class Queue(ITableStore records, SeriesRef series)
    {
        private readonly ConcurrentQueue<IBookChange> waiting = new();
        private Task last = Task.CompletedTask;

        /// <summary>Decides, writes, and returns the outcome. Cancelled, it may or may not have happened.</summary>
        public async Task<T> ChangeAsync<T>(Func<SeriesBook, Task<T>> decide, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var mine = new BookChange<T>(decide);
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(mine);
            var before = Interlocked.Exchange(ref last, done.Task);
            await using var withdrawal = cancellationToken.Register(mine.Withdraw);
            await before;
            try
            {
                while (!mine.IsDone)
                {
                    await WriteSomeAsync();
                }
            }
            finally
            {
                done.SetResult();
            }

            cancellationToken.ThrowIfCancellationRequested();
            return await mine.Outcome;
        }

        // Without a token: the decisions of others are among them, and whoever leaves must not take those along.
        private async Task WriteSomeAsync()
        {
            var some = new List<IBookChange>();
            try
            {
                while (!await TryWriteAsync(some))
                {
                    // Another process has changed something that one of them depends on: all look again.
                }
            }
            catch (Exception failure)
            {
                some.ForEach(change => change.Finish(failure));
                return;
            }

            some.ForEach(change => change.Finish(null));
        }

        private async Task<bool> TryWriteAsync(List<IBookChange> some)
        {
            var book = new SeriesBook(records, series, CancellationToken.None);
            foreach (var change in some)
            {
                await change.DecideAsync(book);
            }

            while (book.HasRoom && waiting.TryDequeue(out var next))
            {
                if (next.TryBegin())
                {
                    some.Add(next);
                    await next.DecideAsync(book);
                }
            }

            return await book.TryWriteAsync();
        }
    }
}
