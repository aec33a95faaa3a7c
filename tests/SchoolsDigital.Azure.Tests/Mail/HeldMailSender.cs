using System.Collections.Concurrent;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>A provider that takes all mail, once it is let, and notes how many it was given at once.</summary>
internal sealed class HeldMailSender : IMailSender
{
    private readonly TaskCompletionSource letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int underWay;

    /// <summary>Completes when it has been given something.</summary>
    public Task Asked => asked.Task;

    /// <summary>How many mails each request had.</summary>
    public ConcurrentQueue<int> Requests { get; } = new();

    /// <summary>The outbox ids of what it took, doubles too.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>The most requests that were under way together.</summary>
    public int MostAtOnce { get; private set; }

    public void LetGo() => letGo.TrySetResult();

    public async Task<IReadOnlyList<MailResult>> SendAsync(
        MailBatch batch,
        CancellationToken cancellationToken = default
    )
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref underWay));
        Requests.Enqueue(batch.Recipients.Count);
        asked.TrySetResult();
        await letGo.Task;
        foreach (var recipient in batch.Recipients)
        {
            Taken.Enqueue(recipient.Id);
        }

        Interlocked.Decrement(ref underWay);
        return [.. batch.Recipients.Select(recipient => MailResult.Accepted(recipient.Id, null))];
    }
}
