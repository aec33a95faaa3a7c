namespace SchoolsDigital.Mail.Sending;

/// <summary>
/// Hands mail to whoever delivers it: a folder, an SMTP server, a provider. It remembers nothing: that a mail is sent
/// once is the outbox's work, and asking twice sends twice.
/// </summary>
public interface IMailSender
{
    /// <summary>
    /// Sends one mail to every recipient of a batch, to each alone, and returns one result for each in the batch's order.
    /// <para>
    /// It does not throw for what a provider or the network does: a refusal is Rejected, anything that may pass is
    /// Deferred, and where the answer was lost after the mail was sent, Deferred says that too. A failure that is about
    /// all mail and not about this one (a server that is down, a password that is wrong, a limit that is reached) is
    /// Deferred for all that are left.
    /// </para>
    /// <para>
    /// It answers within <see cref="AnswersWithin"/>: what it has not tried by then, or when the token is cancelled, it
    /// returns as Deferred. It does not throw away what it knows by throwing.
    /// </para>
    /// <para>
    /// Each mail has both parts, in UTF-8; a Message-ID that depends on the outbox id alone; Date; Reply-To where given;
    /// <c>List-Unsubscribe</c> and <c>List-Unsubscribe-Post</c> where the body has them; each attachment with exactly its
    /// content type. It tracks no clicks and changes no link. The recipient's outbox id and the category are all that a
    /// provider is told beside the mail itself.
    /// </para>
    /// </summary>
    Task<IReadOnlyList<MailResult>> SendAsync(MailBatch batch, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes what it keeps of a round's mails itself, where it keeps anything. What others have is theirs to delete. Safe
    /// to call twice.
    /// </summary>
    Task ForgetAsync(string authority, string round, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>The longest that one call takes. A claim in the outbox is held for longer than this.</summary>
    static TimeSpan AnswersWithin => TimeSpan.FromMinutes(5);
}
