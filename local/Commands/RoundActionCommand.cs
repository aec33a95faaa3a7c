using System.CommandLine;
using System.Globalization;
using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Rounds;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Local.Commands;

/// <summary>Does to a running round what the desk does, by the same actions.</summary>
internal static class RoundActionCommand
{
    private const string By = "The command line";

    /// <summary>A command that does one kind of thing.</summary>
    public static Command Create(string name, string description, ActionKind kind)
    {
        var code = new Argument<string>("ROUND") { Description = "The code of the round's consultation." };
        var school = new Option<int?>("--school")
        {
            Description = "One school of the round; left out, all of them.",
            HelpName = "URN",
        };
        var until = new Option<DateOnly?>("--until")
        {
            Description = "The new last day to answer.",
            HelpName = "YYYY-MM-DD",
            Required = true,
            CustomParser = result =>
            {
                if (
                    DateOnly.TryParseExact(
                        result.Tokens[0].Value,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                )
                {
                    return day;
                }

                result.AddError($"“{result.Tokens[0].Value}” is not a date such as 2026-12-18.");
                return null;
            },
        };
        var reason = new Option<string>("--reason")
        {
            Description = "Why, in a sentence for the ledger.",
            HelpName = "TEXT",
            Required = true,
        };
        var command = new Command(name, description)
        {
            code,
            CommonOptions.Authority,
            CommonOptions.Data,
            CommonOptions.Keys,
        };
        if (kind is not (ActionKind.Close or ActionKind.Cancel))
        {
            command.Options.Add(school);
        }

        if (kind == ActionKind.Extend)
        {
            command.Options.Add(until);
        }

        if (kind == ActionKind.Cancel)
        {
            command.Options.Add(reason);
        }

        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var host = await CommandHost.StartAsync(parsed, new(), cancellationToken);
                var round = new RoundRef(
                    parsed.GetRequiredValue(CommonOptions.Authority),
                    parsed.GetRequiredValue(code)
                );
                var order = new ActionOrder(
                    ActionId.New(host.Get<ILinkIds>()),
                    kind,
                    round,
                    command.Options.Contains(school) ? parsed.GetValue(school) : null,
                    By
                )
                {
                    Until = kind == ActionKind.Extend ? parsed.GetValue(until) : null,
                    Reason = kind == ActionKind.Cancel ? parsed.GetRequiredValue(reason) : "",
                };
                return await CarryOutAsync(host, order, parsed, cancellationToken);
            }
        );
        return command;
    }

    private static async Task<int> CarryOutAsync(
        LocalHost host,
        ActionOrder order,
        ParseResult parsed,
        CancellationToken cancellationToken
    )
    {
        var result = await host.Get<RoundActions>().CarryOutAsync(order, cancellationToken);
        if (result is (ActionOutcome.Done, var plan))
        {
            if (parsed.GetValue(CommonOptions.Json))
            {
                CommandJson.Write(parsed.InvocationConfiguration.Output, new { done = true, what = plan.LedgerLine });
            }
            else
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(
                    $"{plan.LedgerLine} What follows from it happens while serve runs."
                );
            }

            return ExitCode.Ok;
        }

        await parsed.InvocationConfiguration.Error.WriteLineAsync(
            result is var (_, refused)
                ? $"{refused.NotPossible ?? refused.Mistake}"
                : $"There is no {(order.Urn is { } urn ? $"school {urn} in a " : "")}round {order.Round.Round} of {order.Round.Authority}. See: round status"
        );
        return ExitCode.BadInput;
    }
}
