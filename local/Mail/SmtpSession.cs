using MimeKit;

namespace SchoolsDigital.Local.Mail;

/// <summary>Keeps one connection for many mails, and opens another where the server has closed it between two of them.</summary>
internal sealed class SmtpSession(SmtpMailOptions options, SmtpPatience patience)
{
    private SmtpConnection? connection;

    /// <summary>Whether the last mail left a connection behind that still works.</summary>
    public bool IsOpen => connection is not null;

    /// <exception cref="SmtpConnectionException">The mail has no answer, and the connection is gone.</exception>
    public async Task<SmtpReply> SendAsync(MailboxAddress from, MailboxAddress to, MimeMessage mail)
    {
        if (connection is not null && await TrySendAsync(connection, from, to, mail) is { } reply)
        {
            return reply;
        }

        connection = await SmtpHandshake.OpenAsync(options, patience);
        return await SendOrDropAsync(connection, from, to, mail);
    }

    public async Task CloseAsync()
    {
        if (connection is { } open)
        {
            await open.CloseAsync();
            Drop();
        }
    }

    /// <summary>Null where the server has had enough of this connection, which says nothing about the mail: a new one is due.</summary>
    private async Task<SmtpReply?> TrySendAsync(
        SmtpConnection used,
        MailboxAddress from,
        MailboxAddress to,
        MimeMessage mail
    )
    {
        try
        {
            var reply = await SendOrDropAsync(used, from, to, mail);
            return reply.IsClosing ? null : reply;
        }
        catch (SmtpConnectionException broken) when (broken.BeforeFirstAnswer)
        {
            return null;
        }
    }

    private async Task<SmtpReply> SendOrDropAsync(
        SmtpConnection open,
        MailboxAddress from,
        MailboxAddress to,
        MimeMessage mail
    )
    {
        try
        {
            var reply = await open.GiveAsync(mail, from, to);
            if (reply.IsClosing)
            {
                Drop();
            }

            return reply;
        }
        catch (SmtpConnectionException)
        {
            Drop();
            throw;
        }
    }

    private void Drop()
    {
        connection?.Dispose();
        connection = null;
    }
}
