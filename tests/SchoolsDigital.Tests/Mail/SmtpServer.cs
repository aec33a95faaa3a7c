using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;

namespace SchoolsDigital.Tests.Mail;

/// <summary>A real mail server on loopback, see <c>smtp/server.mjs</c> for what it can be told.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly Process process;

    private SmtpServer(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                lines.Writer.TryComplete();
            }
            else
            {
                lines.Writer.TryWrite(line.Data);
            }
        };
        process.BeginOutputReadLine();
    }

    public int Port { get; private set; }

    public static async Task<SmtpServer> StartAsync(object settings)
    {
        var server = new SmtpServer(MailPackage.Find().Start("server.mjs", JsonSerializer.Serialize(settings)));
        using var ready = JsonDocument.Parse(
            await server.lines.Reader.ReadAsync(TestContext.Current.CancellationToken)
        );
        server.Port = ready.RootElement.GetProperty("port").GetInt32();
        return server;
    }

    /// <summary>Stops the server and returns every mail that it got.</summary>
    public async Task<IReadOnlyList<ParsedMail>> StopAsync(CancellationToken cancellationToken)
    {
        process.StandardInput.Close();
        return
        [
            .. await lines
                .Reader.ReadAllAsync(cancellationToken)
                .Select(ParsedMail.Read)
                .ToListAsync(cancellationToken),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
