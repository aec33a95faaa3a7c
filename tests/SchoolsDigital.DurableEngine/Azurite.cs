using System.Diagnostics;
using System.Text.Json;

namespace SchoolsDigital.DurableEngine;

/// <summary>
/// npm's emulator of Azure Storage, in memory and on free ports. It ends with the process that started it, also where that is
/// killed: its standard input is closed then.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    /// <summary>The environment variable with the connection string of an emulator that runs already.</summary>
    public const string Variable = "AZURITE_CONNECTION";

    // The same for every emulator, and no secret: the vendor's documentation has them.
    private const string Account = "devstoreaccount1";
    private const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const string Folder = "tests/SchoolsDigital.DurableEngine/azurite";

    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private Azurite(Process process, string connection) => (this.process, Connection) = (process, connection);

    /// <summary>The connection string of its one account.</summary>
    public string Connection { get; }

    /// <summary>Why it cannot be started here; null where it can.</summary>
    public static string? MissingPart() =>
        Directory.Exists(Path.Combine(FindFolder(), "node_modules"))
            ? null
            : $"The npm packages of {Folder} are not installed. Run npm ci there; ./test does it by itself.";

    /// <summary>Starts one.</summary>
    public static async Task<Azurite> StartAsync(CancellationToken cancellationToken = default)
    {
        var start = new ProcessStartInfo("node", ["server.mjs"])
        {
            WorkingDirectory = FindFolder(),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var node = Process.Start(start)!;
        try
        {
            var line = await node
                .StandardOutput.ReadLineAsync(cancellationToken)
                .AsTask()
                .WaitAsync(StartsWithin, TimeProvider.System, cancellationToken);
            return new(node, ConnectionOf(line ?? throw new InvalidOperationException("Azurite has not started.")));
        }
        catch
        {
            node.Kill();
            node.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string ConnectionOf(string line)
    {
        using var services = JsonDocument.Parse(line);
        var places = services
            .RootElement.EnumerateObject()
            .Select(service => $"{service.Name}Endpoint={service.Value.GetString()}/{Account}");
        return $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};{string.Join(';', places)}";
    }

    private static string FindFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SchoolsDigital.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("SchoolsDigital.sln");
        }

        return Path.Combine(folder, Folder);
    }
}
