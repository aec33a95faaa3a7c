using SchoolsDigital.Benchmarks;
using SchoolsDigital.Benchmarks.Engine;

foreach (
    var (name, run) in new (string, Func<string, CancellationToken, Task<IReadOnlyList<BenchFigure>>>)[]
    {
        ("hello", HelloCities.RunAsync),
        ("fan", FanOut.RunAsync),
        ("storm", TimerStorm.RunAsync),
    }
)
{
    if (args.Length > 0 && args[0] != name)
        continue;
    var folder = Path.GetFullPath($"out/{name}-{Guid.NewGuid():N}");
    Directory.CreateDirectory(folder);
    foreach (var f in await run(folder, default))
        Console.WriteLine($"{f.Name, -70} {f.Value, 12:F1} {f.Unit, -14} base {f.Baseline:F0} ratio {f.Ratio:F2}");
    Directory.Delete(folder, true);
}
return 0;
