using System.Runtime.InteropServices;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace SchoolsDigital.Local.Sqlite;

/// <summary>
/// The one writer of a database. It commits the work of many callers together, because a commit costs a wait for the disk
/// and the rows cost little; nobody is answered before the commit that holds their work is on disk.
/// </summary>
public sealed class SqliteWriter : IAsyncDisposable
{
    private const int LargestGroup = 1_024;
    private const int NotBegun = -1;

    private readonly Channel<IWrite> queue = Channel.CreateUnbounded<IWrite>(new() { SingleReader = true });
    private readonly SqliteSession session;
    private readonly Action<CommitPoint>? onCommit;
    private readonly Task loop;
    private volatile Exception? stoppedBy;

    internal SqliteWriter(SqliteSession session, Action<CommitPoint>? onCommit)
    {
        this.session = session;
        this.onCommit = onCommit;

        // Never on the scheduler of whoever opens the database: the loop would hold it for good.
        loop = Task.Factory.StartNew(
            RunLoop,
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
    }

    /// <summary>Whether the writer has died as a process would, and writes no more.</summary>
    public bool HasStopped => stoppedBy is not null;

    /// <summary>
    /// Runs work inside the next commit and returns its result once that is on disk. Work is done in the order in which it
    /// was given. It may be run a second time where a neighbour in the same commit fails, so it touches nothing but the
    /// session.
    /// </summary>
    /// <exception cref="SqliteException">The work or its commit failed, and nothing of it is on disk.</exception>
    /// <exception cref="ObjectDisposedException">The writer is closed.</exception>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work) => Take(new Write<T>(work, isAlone: false));

    private Task<T> Take<T>(Write<T> write)
    {
        if (stoppedBy is { } reason)
        {
            write.Fail(reason);
        }
        else if (!queue.Writer.TryWrite(write))
        {
            write.Fail(new ObjectDisposedException(nameof(SqliteWriter)));
        }

        return write.Result;
    }

    /// <summary>Runs work outside any transaction, after what was given before it and before what is given after it.</summary>
    /// <exception cref="ObjectDisposedException">The writer is closed.</exception>
    public Task<T> RunAloneAsync<T>(Func<SqliteSession, T> work) => Take(new Write<T>(work, isAlone: true));

    /// <summary>Finishes what was given and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        session.Dispose();
    }

    private void RunLoop()
    {
        var group = new List<IWrite>();
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var write))
            {
                if (write.IsAlone)
                {
                    CommitTogether(CollectionsMarshal.AsSpan(group));
                    group.Clear();
                    RunAlone(write);
                    continue;
                }

                group.Add(write);
            }

            CommitTogether(CollectionsMarshal.AsSpan(group));
            group.Clear();
        }
    }

    private void RunAlone(IWrite write)
    {
        if (stoppedBy is { } reason)
        {
            write.Fail(reason);
            return;
        }

        try
        {
            write.Run(session);
        }
        catch (Exception failure)
        {
            write.Fail(failure);
            return;
        }

        write.Succeed();
    }

    private void CommitTogether(ReadOnlySpan<IWrite> group)
    {
        while (!group.IsEmpty)
        {
            var failure = TryCommit(group, out var ran);
            if (failure is null)
            {
                foreach (var write in group)
                {
                    write.Succeed();
                }

                return;
            }

            if (group.Length == 1 || ran == NotBegun || stoppedBy is not null)
            {
                foreach (var write in group)
                {
                    write.Fail(failure);
                }

                return;
            }

            if (ran == group.Length)
            {
                // The commit itself failed, so anybody may be at fault.
                CommitTogether(group[..(ran / 2)]);
                group = group[(ran / 2)..];
                continue;
            }

            // Only the one that failed is at fault. What came before it goes first and what came after it goes last, so
            // that order holds; it runs between them alone, because it may have tripped over a neighbour that fails too.
            CommitTogether(group[..ran]);
            CommitTogether(group.Slice(ran, 1));
            group = group[(ran + 1)..];
        }
    }

    private Exception? TryCommit(ReadOnlySpan<IWrite> group, out int ran)
    {
        ran = NotBegun;
        if (stoppedBy is { } stopped)
        {
            return stopped;
        }

        try
        {
            session.Execute("BEGIN IMMEDIATE");
            for (ran = 0; ran < group.Length; ran++)
            {
                group[ran].Run(session);
            }

            if (ReportCrash(CommitPoint.Before) is { } crash)
            {
                RollBack();
                return crash;
            }

            session.Execute("COMMIT");
        }
        catch (Exception failure)
        {
            RollBack();
            return failure;
        }

        return ReportCrash(CommitPoint.After);
    }

    private void RollBack()
    {
        try
        {
            session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // Nothing had begun, or SQLite has rolled back by itself, as it does when the disk is full.
        }
    }

    private Exception? ReportCrash(CommitPoint point)
    {
        try
        {
            onCommit?.Invoke(point);
            return null;
        }
        catch (Exception crash)
        {
            stoppedBy = crash;
            return crash;
        }
    }

    private interface IWrite
    {
        bool IsAlone { get; }
        void Run(SqliteSession session);
        void Succeed();
        void Fail(Exception reason);
    }

    private sealed class Write<T>(Func<SqliteSession, T> work, bool isAlone) : IWrite
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public bool IsAlone => isAlone;

        public Task<T> Result => done.Task;

        public void Run(SqliteSession session) => result = work(session);

        public void Succeed() => done.SetResult(result!);

        public void Fail(Exception reason) => done.SetException(reason);
    }
}
