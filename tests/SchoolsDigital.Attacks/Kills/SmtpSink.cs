using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SchoolsDigital.Attacks.Kills;

/// <summary>A mail server on loopback that takes every mail and counts it by its outbox id.</summary>
internal sealed class SmtpSink : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public SmtpSink()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How often each mail was taken.</summary>
    public ConcurrentDictionary<string, int> Taken { get; } = new();

    /// <summary>The text of each mail, links unbroken.</summary>
    public ConcurrentDictionary<string, string> Texts { get; } = new();

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await listener.AcceptTcpClientAsync();
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = TalkAsync(client);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 sink");
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("354 go on");
                    Keep(await ReadMailAsync(reader));
                }

                await writer.WriteLineAsync(
                    line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) ? "221 bye" : "250 ok"
                );
            }
        }
        catch (IOException)
        {
            // The sender was killed.
        }
    }

    private static async Task<string> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            mail.AppendLine(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line);
        }

        return mail.ToString();
    }

    private void Keep(string mail)
    {
        const string header = "X-Outbox-Id: ";
        var from = mail.IndexOf(header, StringComparison.Ordinal) + header.Length;
        var id = mail[from..mail.IndexOf('\n', from)].Trim();
        Texts[id] = mail.ReplaceLineEndings("\n").Replace("=\n", "").Replace("=3D", "=");
        Taken.AddOrUpdate(id, 1, (_, before) => before + 1);
    }
}
