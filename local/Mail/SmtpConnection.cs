using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace SchoolsDigital.Local.Mail;

/// <summary>
/// One conversation with a mail server. Beside what MailKit does, it knows how far a mail had come when the conversation
/// broke, which is what tells a safe second attempt from a possible double.
/// </summary>
internal sealed class SmtpConnection(SmtpPatience patience) : SmtpClient(patience)
{
    // Each command waits for its answer, so that what broke is known; a mail has four of them.
    private const SmtpCapabilities Unused =
        SmtpCapabilities.Pipelining | SmtpCapabilities.Chunking | SmtpCapabilities.BinaryMime;

    private bool isSenderAccepted;

    /// <summary>Gives the server one mail and returns its last word on it.</summary>
    /// <exception cref="SmtpConnectionException">The connection broke, or the server takes no mail from this sender.</exception>
    public async Task<SmtpReply> GiveAsync(MimeMessage mail, MailboxAddress from, MailboxAddress to)
    {
        isSenderAccepted = false;
        Capabilities &= ~Unused;
        var progress = new SmtpProgress(MailMessages.Write(mail).Length);
        try
        {
            var limit = patience.StartWait();
            var answer = await SendAsync(MailMessages.Format, mail, from, [to], limit, progress);
            return new((int)SmtpStatusCode.Ok, answer);
        }
        catch (SmtpCommandException refused)
        {
            var reply = SmtpReply.Of(refused);
            // Nothing has been said about this mail yet: whatever is wrong is wrong with all mail of this sender.
            return isSenderAccepted || reply.IsClosing
                ? reply
                : throw new SmtpConnectionException($"The mail server takes no mail from {from.Address}: {reply}");
        }
        catch (ServiceNotAuthenticatedException refused)
        {
            throw new SmtpConnectionException(
                $"The mail server takes no mail from {from.Address}: {refused.Message}",
                refused
            );
        }
        catch (Exception broken) when (IsOfTheConnection(broken))
        {
            throw new SmtpConnectionException(InWords(broken), broken)
            {
                BeforeFirstAnswer = !isSenderAccepted,
                MayHaveBeenAccepted = progress.IsWholeMailGiven,
            };
        }
    }

    /// <summary>Says goodbye, where the server still listens.</summary>
    public async Task CloseAsync()
    {
        try
        {
            await DisconnectAsync(quit: true, patience.StartWait());
        }
        catch (Exception broken) when (broken is SmtpCommandException || IsOfTheConnection(broken))
        {
            // Every mail has its answer already.
        }
    }

    /// <summary>Whether something is about the connection, and not about what was said over it.</summary>
    internal static bool IsOfTheConnection(Exception failure) =>
        failure
            is IOException
                or SocketException
                or OperationCanceledException
                or ObjectDisposedException
                or ProtocolException
                or ServiceNotConnectedException;

    /// <summary>What broke the connection, in a sentence.</summary>
    internal static string InWords(Exception broken) =>
        broken is OperationCanceledException
            ? "The mail server did not answer in time."
            : $"The connection to the mail server broke: {broken.Message}";

    /// <inheritdoc/>
    protected override void OnSenderAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) =>
        isSenderAccepted = true;
}
