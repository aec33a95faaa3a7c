using System.Net.Sockets;

namespace SchoolsDigital.Local.Mail;

/// <summary>
/// One conversation with a mail server (RFC 5321), after <see cref="SmtpHandshake"/>. SmtpClient is not used because it
/// cannot say whether a connection broke before or after the mail was given, which is what tells a safe second attempt
/// from a possible double; it also hides the server's id of the mail and sends only messages that it has written itself.
/// </summary>
internal sealed class SmtpConnection(TcpClient socket, Stream stream, SmtpLines lines) : IDisposable
{
    private bool hasUnfinishedMail;

    /// <summary>Gives the server one mail and returns its last word on it.</summary>
    /// <exception cref="SmtpConnectionException">The connection broke, or the server takes no mail from this sender.</exception>
    public async Task<SmtpReply> SendAsync(string from, string to, byte[] mail)
    {
        var reply = await BeginAsync(from);
        if (reply.IsClosing)
        {
            return reply;
        }

        hasUnfinishedMail = true;
        reply = await lines.CommandAsync($"RCPT TO:<{to}>");
        reply = reply.IsPositive ? await lines.CommandAsync("DATA") : reply;
        if (!reply.IsPositive)
        {
            return reply;
        }

        await lines.WriteAsync(WithDotsDoubled(mail));
        hasUnfinishedMail = false;
        try
        {
            return await lines.CommandAsync(".");
        }
        catch (SmtpConnectionException broken)
        {
            throw new SmtpConnectionException(broken.Message, broken) { MayHaveBeenAccepted = true };
        }
    }

    /// <summary>Says goodbye, where the server still listens.</summary>
    public async Task CloseAsync()
    {
        try
        {
            await lines.CommandAsync("QUIT");
        }
        catch (SmtpConnectionException)
        {
            // Every mail has its answer already.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stream.Dispose();
        socket.Dispose();
    }

    private async Task<SmtpReply> BeginAsync(string from)
    {
        SmtpReply reply;
        try
        {
            if (hasUnfinishedMail)
            {
                await lines.CommandAsync("RSET");
            }

            reply = await lines.CommandAsync($"MAIL FROM:<{from}>");
        }
        catch (SmtpConnectionException broken)
        {
            throw new SmtpConnectionException(broken.Message, broken) { BeforeFirstAnswer = true };
        }

        // Nothing has been said about this mail yet: whatever is wrong is wrong with all mail of this sender.
        return reply.IsPositive || reply.IsClosing
            ? reply
            : throw new SmtpConnectionException($"The mail server takes no mail from {from}: {reply}");
    }

    private static byte[] WithDotsDoubled(byte[] mail)
    {
        var doubled = new List<byte>(mail.Length + 16);
        for (var index = 0; index < mail.Length; index++)
        {
            if (mail[index] == '.' && (index == 0 || mail[index - 1] == '\n'))
            {
                doubled.Add((byte)'.');
            }

            doubled.Add(mail[index]);
        }

        return [.. doubled];
    }
}
