using System.Text;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Local.Mail;

/// <summary>
/// Puts each mail into a folder as a file that any mail program opens. The file is called after the outbox id, so a mail
/// that is sent again takes the place of its double. A file is whole or absent, also when the process is killed; it is
/// not flushed to the disk one by one, because nobody delivers from this folder.
/// </summary>
public sealed class FolderMailSender : IMailSender
{
    private const int MaxName = 180;

    private readonly string folder;
    private readonly TimeProvider clock;

    /// <summary>A sender into a folder, which is made where it is missing.</summary>
    public FolderMailSender(string folder, TimeProvider clock)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        this.clock = clock;
    }

    /// <summary>The name of the file of an outbox id. Files of one round and kind stand together.</summary>
    public static string FileNameFor(string outboxId)
    {
        var name = new StringBuilder(outboxId.Length);
        foreach (var character in outboxId)
        {
            name.Append(
                char.IsAsciiLetterOrDigit(character) || (character is '-' or '.' or '~' && name.Length > 0)
                    ? character
                    : '_'
            );
        }

        // Two ids may look alike once their other characters are gone, and the outbox's own bar is the one that may not.
        var isFaithful =
            name.Length <= MaxName
            && string.Equals(name.ToString(), outboxId.Replace('|', '_'), StringComparison.Ordinal)
            && !outboxId.Contains('_');
        return isFaithful
            ? $"{name}.eml"
            : $"{name.ToString(0, Math.Min(name.Length, MaxName))}_{MailMessages.IdFor(outboxId)}.eml";
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<MailResult>> SendAsync(MailBatch batch, CancellationToken cancellationToken = default)
    {
        var results = new List<MailResult>(batch.Recipients.Count);
        foreach (var recipient in batch.Recipients)
        {
            results.Add(
                cancellationToken.IsCancellationRequested
                    ? MailResult.Deferred(recipient.Id, "The service was stopped before this mail's turn.")
                    : Write(batch, recipient)
            );
        }

        return Task.FromResult<IReadOnlyList<MailResult>>(results);
    }

    /// <inheritdoc/>
    public Task ForgetAsync(string authority, string round, CancellationToken cancellationToken = default)
    {
        // No code has what the outbox's bar becomes, so no other round begins like this one.
        var start = $"{authority}_{round}_";
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (Path.GetFileName(file).TrimStart('.').StartsWith(start, StringComparison.Ordinal))
            {
                File.Delete(file);
            }
        }

        return Task.CompletedTask;
    }

    private MailResult Write(MailBatch batch, MailRecipient recipient)
    {
        var name = FileNameFor(recipient.Id);
        var unfinished = Path.Combine(folder, $".{name}.unfinished");
        try
        {
            File.WriteAllBytes(unfinished, MailMessages.Write(MailMessages.Make(batch, recipient, clock.GetUtcNow())));
            File.Move(unfinished, Path.Combine(folder, name), overwrite: true);
            return MailResult.Accepted(recipient.Id, name);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return MailResult.Deferred(recipient.Id, $"The mail folder cannot be written: {failure.Message}");
        }
    }
}
