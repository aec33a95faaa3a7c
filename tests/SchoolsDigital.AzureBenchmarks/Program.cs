using System.Runtime.InteropServices;
using SchoolsDigital.AzureBenchmarks;
using SchoolsDigital.Benchmarks;
using Spectre.Console;

// The servers in this process take Ctrl+C for a wish that they stop, and the bench would wait for them for ever.
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Environment.Exit(130));
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Environment.Exit(143));

IReadOnlyList<Bench> benches =
[
    new(
        "hello",
        "Workflows of five activities on Durable Task over Azurite, with us and without.",
        Comparisons.HelloAsync
    ),
    new("fan", "One workflow with a thousand activities at once, with us and without.", Comparisons.FanOutAsync),
    new("pages", "A page as the worker answers it, and as the web framework alone does.", Comparisons.PagesAsync),
    new("mail", "How soon the invitations of 200 schools leave.", MailDelay.MeasureAsync),
    new("start", "How soon a fresh worker process answers.", FirstAnswer.MeasureAsync),
];
return await BenchProgram.RunAsync(args, benches, AnsiConsole.Console, Path.GetFullPath("out"));
