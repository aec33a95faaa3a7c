using SchoolsDigital.Benchmarks;
using Spectre.Console;

return await BenchProgram.RunAsync(args, BenchCatalogue.All, AnsiConsole.Console, Path.GetFullPath("out"));
