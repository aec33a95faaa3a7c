using System.Text.Json;

namespace SchoolsDigital.Benchmarks;

/// <summary>The figures as another program reads them.</summary>
public static class BenchFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes <c>bench.json</c> into a folder, in place of an earlier one, and returns its path.</summary>
    public static string Write(string folder, IReadOnlyList<BenchFigure> figures)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "bench.json");
        File.WriteAllText(file, JsonSerializer.Serialize(figures, Options) + "\n");
        return file;
    }
}
