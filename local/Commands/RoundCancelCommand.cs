using System.CommandLine;
using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Local.Hosting;

namespace SchoolsDigital.Local.Commands;

/// <summary>Calls a round off.</summary>
public static class RoundCancelCommand
{
    /// <summary>The command <c>round cancel</c>.</summary>
    public static Command Create()
    {
        var code = new Argument<string>("ROUND") { Description = "The code of the round's consultation." };
        var reason = new Option<string>("--reason")
        {
            Description = "Why, in a sentence for the ledger.",
            HelpName = "TEXT",
            Required = true,
        };
        var command = new Command("cancel", "Calls a round off before it closes; nobody is written to any more.")
        {
            code,
            CommonOptions.Authority,
            reason,
            CommonOptions.Data,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var reference = new RoundRef(
                    parsed.GetRequiredValue(CommonOptions.Authority),
                    parsed.GetRequiredValue(code)
                );
                await using var host = await LocalHost.StartAsync(
                    parsed.GetRequiredValue(CommonOptions.Data),
                    cancellationToken: cancellationToken
                );
                var round = await host.Get<RoundCancellation>()
                    .CancelAsync(reference, "The command line", parsed.GetRequiredValue(reason), cancellationToken);
                if (round is { State: RoundState.Cancelled })
                {
                    await parsed.InvocationConfiguration.Output.WriteLineAsync(
                        $"Round {reference.Round} of {reference.Authority} is called off."
                    );
                    return ExitCode.Ok;
                }

                await parsed.InvocationConfiguration.Error.WriteLineAsync(
                    round is null
                        ? $"There is no round {reference.Round} of {reference.Authority}. See: round status"
                        : $"Round {reference.Round} is {round.State} and can no longer be called off."
                );
                return ExitCode.BadInput;
            }
        );
        return command;
    }
}
