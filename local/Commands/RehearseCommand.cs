using System.CommandLine;
using SchoolsDigital.Local.Rehearsals;
using Spectre.Console;

namespace SchoolsDigital.Local.Commands;

/// <summary>Rehearses a sample on a virtual clock.</summary>
public static class RehearseCommand
{
    private const string FirstSample = "samples/norfolk-ict-services";

    /// <summary>The command <c>rehearse</c>.</summary>
    public static Command Create()
    {
        var sample = new Argument<string>("SAMPLE")
        {
            Description = "The folder with register, contacts, consultation and rehearsal.yaml.",
            DefaultValueFactory = _ => FirstSample,
        };
        var seed = new Option<string>("--seed")
        {
            Description = "What all chance comes from; the same seed gives the same result.",
            HelpName = "N",
        };
        var scale = new Option<RehearsalScale>("--scale")
        {
            Description = "england: all of England's schools behave as those of the sample that answer. Takes minutes.",
            HelpName = "england",
        };
        var folder = new Option<string>("--out")
        {
            Description = "The folder for data, mails and summary; out/ and the sample's name where left out.",
            HelpName = "DIR",
        };
        var goesOn = new Option<bool>("--go-on")
        {
            Description = "Goes on where a rehearsal in the folder was interrupted.",
        };
        var command = new Command("rehearse", "Runs a whole round of a sample in seconds, on a virtual clock.")
        {
            sample,
            seed,
            scale,
            folder,
            goesOn,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    parsed,
                    Options(
                        parsed.GetRequiredValue(sample),
                        parsed.GetValue(folder),
                        parsed.GetValue(seed),
                        parsed.GetValue(scale)
                    ) with
                    {
                        GoesOn = parsed.GetValue(goesOn),
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static RehearsalOptions Options(string sample, string? folder, string? seed, RehearsalScale scale)
    {
        var name = Path.GetFileName(Path.GetFullPath(sample));
        var usual = scale == RehearsalScale.Sample ? name : $"{name}-{scale.ToString().ToLowerInvariant()}";
        return new(sample, folder ?? Path.Combine("out", usual), seed, scale);
    }

    private static async Task<int> RunAsync(
        ParseResult parsed,
        RehearsalOptions options,
        CancellationToken cancellationToken
    )
    {
        var output = parsed.InvocationConfiguration.Output;
        var isJson = parsed.GetValue(CommonOptions.Json);
        var summary = await RehearseAsync(options, isJson ? TextWriter.Null : output, cancellationToken);
        if (isJson)
        {
            CommandJson.Write(output, summary);
        }
        else
        {
            Tell(output, options, summary);
        }

        return ExitCode.Ok;
    }

    private static async Task<RehearsalSummary> RehearseAsync(
        RehearsalOptions options,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        var isTerminal = output == Console.Out && !Console.IsOutputRedirected;
        return isTerminal && AnsiConsole.Profile.Capabilities.Interactive
            ? await AnsiConsole
                .Progress()
                .StartAsync(context =>
                    RehearsalRunner.RunAsync(options, new TerminalDisplay(context), cancellationToken)
                )
            : await RehearsalRunner.RunAsync(options, new PlainDisplay(output), cancellationToken);
    }

    private static void Tell(TextWriter output, RehearsalOptions options, RehearsalSummary summary)
    {
        var folder = Path.GetFullPath(options.Output);
        output.WriteLine();
        output.WriteLine($"{summary.Responses:N0} responses from {summary.SchoolsResponded:N0} schools");
        output.WriteLine(
            $"  {summary.SchoolsInvited:N0} schools and {summary.PeopleInvited:N0} people were invited, {summary.Reminders:N0} reminders sent"
        );
        output.WriteLine(
            $"  {summary.Unfinished:N0} people did not finish, {summary.TurnedAway:N0} came too late, {summary.Bounces:N0} mails came back ({summary.Rescued:N0} schools were written to at another address), {summary.Suppressed:N0} were not sent to people who had unsubscribed"
        );
        if (summary.Workshops is { } workshops)
        {
            output.WriteLine(
                $"  workshops: {workshops.Booked:N0} people booked, {workshops.Waited:N0} waited, {workshops.Promoted:N0} of them got a place, {workshops.Cancelled:N0} cancelled; {workshops.Attended.People:N0} staff came from {workshops.Attended.Schools:N0} schools"
            );
        }

        output.WriteLine(
            $"  {summary.VirtualDays:N0} days in {summary.WallSeconds:N1} seconds, {summary.PeakMemoryMb:N0} MB of memory"
        );
        output.WriteLine();
        foreach (var report in summary.Reports)
        {
            output.WriteLine($"Report:  {Path.Combine(folder, report.Path)}");
        }

        output.WriteLine($"Mails:   {Path.Combine(folder, "data", "mail")}");
        output.WriteLine($"Summary: {Path.Combine(folder, "summary.json")}");
    }
}
