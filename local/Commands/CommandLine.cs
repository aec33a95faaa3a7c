using System.CommandLine;
using System.CommandLine.Invocation;

namespace SchoolsDigital.Local.Commands;

/// <summary>The program as the shell sees it: arguments in, text and an <see cref="ExitCode"/> out.</summary>
public static class CommandLine
{
    // An @ at the start of an argument is part of it, not the name of a file that holds more arguments.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    // The engine needs up to 10 seconds to bring its work to a safe point.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(15);

    /// <summary>Runs the command that the arguments name. Results go to the output, everything else to the error.</summary>
    public static Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken = default
    ) => RunAsync(SchoolsDigitalCommand.Create(), arguments, output, error, cancellationToken);

    internal static async Task<int> RunAsync(
        RootCommand root,
        IReadOnlyList<string> arguments,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken = default
    )
    {
        var parsed = root.Parse(arguments, Parser);
        if (parsed.Action is ParseErrorAction)
        {
            await error.WriteLineAsync(string.Join(' ', parsed.Errors.Select(mistake => mistake.Message)));
            await error.WriteLineAsync("Add --help to see what can be asked.");
            return ExitCode.BadInput;
        }

        try
        {
            var invocation = new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeToStop,
            };
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (Exception exception)
        {
            var failure = Failure.From(exception);
            await error.WriteLineAsync(failure.Sentence);
            return failure.Code;
        }
    }
}
