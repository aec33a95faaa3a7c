using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace SchoolsDigital.Local.Storage;

/// <summary>
/// The one writer of a database. It commits the work of many callers together, because a commit costs a wait for the disk
/// and the rows cost little; nobody is answered before the commit that holds their work is on disk.
/// </summary>
public sealed class SqliteWriter : IAsyncDisposable
{
    private const int LargestGroup = 1_024;

    private readonly Channel<IWrite> queue = Channel.CreateUnbounded<IWrite>(new() { SingleReader = true });
    private readonly SqliteSession session;
    private readonly Action<CommitPoint>? onCommit;
    private readonly Task loop;
    private volatile Exception? stoppedBy;

    internal SqliteWriter(SqliteSession session, Action<CommitPoint>? onCommit)
    {
        this.session = session;
        this.onCommit = onCommit;
        loop = Task.Factory.StartNew(RunLoop, TaskCreationOptions.LongRunning);
    }

    /// <summary>Whether the writer has died as a process would, and writes no more.</summary>
    public bool HasStopped => stoppedBy is not null;

    /// <summary>
    /// Runs work inside the next commit and returns its result once that is on disk. Work may be run a second time where
    /// a neighbour in the same commit fails, so it touches nothing but the session.
    /// </summary>
    /// <exception cref="SqliteException">The work or its commit failed, and nothing of it is on disk.</exception>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work)
    {
        var write = new Write<T>(work);
        if (stoppedBy is { } reason || !queue.Writer.TryWrite(write))
        {
            write.Fail(stoppedBy ?? new ObjectDisposedException(nameof(SqliteWriter)));
        }

        return write.Result;
    }

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
                group.Add(write);
            }

            CommitTogether(group);
            group.Clear();
        }
    }

    private void CommitTogether(List<IWrite> group)
    {
        if (stoppedBy is { } reason)
        {
            group.ForEach(write => write.Fail(reason));
            return;
        }

        try
        {
            Commit(group);
            group.ForEach(write => write.Succeed());
        }
        catch (Exception) when (stoppedBy is { } crash)
        {
            group.ForEach(write => write.Fail(crash));
        }
        catch (Exception) when (group.Count > 1)
        {
            group.ForEach(write => CommitTogether([write]));
        }
        catch (Exception failure)
        {
            group[0].Fail(failure);
        }
    }

    private void Commit(List<IWrite> group)
    {
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            foreach (var write in group)
            {
                write.Run(session);
            }

            Report(CommitPoint.Before);
            session.Execute("COMMIT");
        }
        catch (Exception)
        {
            RollBack();
            throw;
        }

        Report(CommitPoint.After);
    }

    private void RollBack()
    {
        try
        {
            session.Execute("ROLLBACK");
        }
        catch (SqliteException) when (stoppedBy is null)
        {
            // SQLite has already rolled back by itself, as it does when the disk is full.
        }
    }

    private void Report(CommitPoint point)
    {
        try
        {
            onCommit?.Invoke(point);
        }
        catch (Exception crash)
        {
            stoppedBy = crash;
            throw;
        }
    }

    private interface IWrite
    {
        void Run(SqliteSession session);
        void Succeed();
        void Fail(Exception reason);
    }

    private sealed class Write<T>(Func<SqliteSession, T> work) : IWrite
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public Task<T> Result => done.Task;

        public void Run(SqliteSession session) => result = work(session);

        public void Succeed() => done.SetResult(result!);

        public void Fail(Exception reason) => done.SetException(reason);
    }
}
