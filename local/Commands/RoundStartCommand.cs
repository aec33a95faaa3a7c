using System.CommandLine;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Local.Commands;

/// <summary>Starts the round of a consultation. It goes on whenever <c>serve</c> runs.</summary>
public static class RoundStartCommand
{
    /// <summary>The command <c>round start</c>.</summary>
    public static Command Create()
    {
        var file = InputFile.Argument("The consultation file (YAML).");
        var command = new Command("start", "Starts the round of a consultation file.")
        {
            file,
            CommonOptions.Data,
            CommonOptions.Keys,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var consultation = await CheckCommand.ReadSoundAsync(parsed.GetRequiredValue(file), cancellationToken);
                await using var host = await CommandHost.StartAsync(parsed, new(), cancellationToken);
                var isNew = await host.Get<RoundStarter>()
                    .StartAsync(consultation, "The command line", cancellationToken);
                var round = await host.Get<RoundStore>().FindAsync(RoundStarter.RefOf(consultation), cancellationToken);
                var output = parsed.InvocationConfiguration.Output;
                if (parsed.GetValue(CommonOptions.Json))
                {
                    CommandJson.Write(output, new { started = isNew, round });
                }
                else
                {
                    await output.WriteLineAsync(
                        isNew
                            ? $"Round {round!.Ref.Round} of {round.Ref.Authority} is started and opens on {LondonText.Moment(round.OpensAt)}. It runs while serve does."
                            : $"Round {round!.Ref.Round} of {round.Ref.Authority} was started before, and nothing was changed."
                    );
                }

                return ExitCode.Ok;
            }
        );
        return command;
    }
}
