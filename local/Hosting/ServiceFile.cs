using System.Text.Json;

namespace SchoolsDigital.Local.Hosting;

/// <summary>
/// Says in a data folder where the service that holds it is reached, and by which secret. Readable by its owner alone. It is
/// there while the service runs; one that was killed leaves it behind, and then nobody answers at the address.
/// </summary>
/// <param name="Address">Where the service is reached.</param>
/// <param name="Token">The secret.</param>
public sealed record ServiceFile(Uri Address, string Token) : IDisposable
{
    private const string FileName = "service.json";

    private string? written;

    /// <summary>Writes it, until it is disposed.</summary>
    public static ServiceFile Write(LocalHost host, Uri address)
    {
        var path = Path.Combine(host.DataPath, FileName);
        var file = new ServiceFile(address, host.CommandSecret) { written = path };
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // One that was left behind keeps whatever rights it had.
        File.Delete(path);
        using var stream = new FileStream(path, options);
        JsonSerializer.Serialize(stream, file);
        return file;
    }

    /// <summary>The one of a data folder; null where there is none that can be read.</summary>
    public static ServiceFile? TryRead(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<ServiceFile>(File.ReadAllText(Path.Combine(folder, FileName)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Takes it away.</summary>
    public void Dispose()
    {
        if (written is not null)
        {
            File.Delete(written);
        }
    }

    /// <summary>Says nothing of the secret, should it reach a log.</summary>
    public override string ToString() => $"The service at {Address}";
}
