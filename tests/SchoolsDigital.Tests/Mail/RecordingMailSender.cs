using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Tests.Mail;

/// <summary>A provider that remembers what it took. It takes everything that the test does not refuse.</summary>
public sealed class RecordingMailSender : IMailSender
{
    private readonly Lock gate = new();
    private readonly List<MailBatch> batches = [];
    private readonly List<string> taken = [];

    /// <summary>Every batch that it was asked to send, taken or not.</summary>
    public IReadOnlyList<MailBatch> Batches => batches;

    /// <summary>The outbox id of every mail that it took, once for each time.</summary>
    public IReadOnlyList<string> Taken => taken;

    /// <summary>What it says instead of taking a mail; null takes it.</summary>
    public Func<MailRecipient, MailResult?> Refuse { get; set; } = _ => null;

    /// <summary>Awaited before anything is taken.</summary>
    public Func<Task> BeforeTaking { get; set; } = () => Task.CompletedTask;

    /// <summary>Awaited after everything is taken and before the answer.</summary>
    public Func<Task> BeforeAnswer { get; set; } = () => Task.CompletedTask;

    public async Task<IReadOnlyList<MailResult>> SendAsync(
        MailBatch batch,
        CancellationToken cancellationToken = default
    )
    {
        await BeforeTaking();
        var results = batch
            .Recipients.Select(recipient => Refuse(recipient) ?? MailResult.Accepted(recipient.Id, $"p-{recipient.Id}"))
            .ToList();
        lock (gate)
        {
            batches.Add(batch);
            taken.AddRange(
                results
                    .Where(result => result.Outcome is MailOutcome.Accepted || result.MayHaveBeenAccepted)
                    .Select(result => result.Id)
            );
        }

        await BeforeAnswer();
        return results;
    }
}
