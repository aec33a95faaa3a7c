using System.Text;

namespace SchoolsDigital.Local.Mail;

/// <summary>Lines to and from a mail server, each read with its own time limit.</summary>
internal sealed class SmtpLines(Stream stream, SmtpPatience patience)
{
    private const int MaxReplyBytes = 32 * 1_024;

    private readonly byte[] buffer = new byte[4_096];
    private int from;
    private int to;

    /// <summary>Whether the server has said more than it was asked. After STARTTLS that is an attack.</summary>
    public bool HasUnread => from < to;

    public async Task<SmtpReply> CommandAsync(string command)
    {
        await WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"));
        return await ReadReplyAsync();
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        using var limit = patience.StartWait();
        await Translate(async () =>
        {
            await stream.WriteAsync(bytes, limit.Token);
            await stream.FlushAsync(limit.Token);
            return 0;
        });
    }

    public async Task<SmtpReply> ReadReplyAsync()
    {
        using var limit = patience.StartWait();
        var lines = new List<string>();
        var bytes = 0;
        while (true)
        {
            var line = await ReadLineAsync(limit.Token);
            bytes += line.Length;
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), out var code) || bytes > MaxReplyBytes)
            {
                throw new SmtpConnectionException("The mail server answered with something that is not SMTP.");
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return new(code, lines);
            }
        }
    }

    private async Task<string> ReadLineAsync(CancellationToken limit)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (from == to)
            {
                (from, to) = (0, await Translate(async () => await stream.ReadAsync(buffer, limit)));
                if (to == 0)
                {
                    throw new SmtpConnectionException("The mail server closed the connection.");
                }
            }

            var character = (char)buffer[from++];
            if (character == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            if (line.Append(char.IsControl(character) && character != '\r' ? ' ' : character).Length > MaxReplyBytes)
            {
                throw new SmtpConnectionException("The mail server answered with a line that does not end.");
            }
        }
    }

    private static async Task<T> Translate<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException silence)
        {
            throw new SmtpConnectionException("The mail server did not answer in time.", silence);
        }
        catch (Exception broken) when (broken is IOException or ObjectDisposedException)
        {
            throw new SmtpConnectionException($"The connection to the mail server broke: {broken.Message}", broken);
        }
    }
}
