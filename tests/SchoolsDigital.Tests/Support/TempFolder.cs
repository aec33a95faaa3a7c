namespace SchoolsDigital.Tests.Support;

/// <summary>A folder for one test, taken away afterwards.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("schoolsdigital-").FullName;

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);

            // Where the folder itself was a data folder.
            File.Delete($"{Path}.keys");
        }
        catch (IOException)
        {
            // A killed engine may still hold a file for a moment; the system clears its temporary folder.
        }
    }
}
