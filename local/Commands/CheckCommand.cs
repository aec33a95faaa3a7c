using System.CommandLine;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Consultations.Files.Cursors;

namespace SchoolsDigital.Local.Commands;

/// <summary>Says everything that is wrong with a consultation file, and how it would run.</summary>
public static class CheckCommand
{
    /// <summary>The command <c>check</c>.</summary>
    public static Command Create()
    {
        var file = InputFile.Argument("The consultation file (YAML).");
        var command = new Command("check", "Checks a consultation file: every problem at once, and the timetable.")
        {
            file,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var path = parsed.GetRequiredValue(file);
                var reading = await ReadAsync(path, cancellationToken);
                var output = parsed.InvocationConfiguration.Output;
                if (parsed.GetValue(CommonOptions.Json))
                {
                    CommandJson.Write(output, CheckResult.Of(reading));
                }
                else
                {
                    await output.WriteLineAsync(CheckReport.Write(path, reading));
                }

                return reading.Consultation is null ? ExitCode.BadInput : ExitCode.Ok;
            }
        );
        return command;
    }

    /// <summary>Reads a consultation file.</summary>
    internal static async Task<ConsultationReading> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var content = InputFile.Open(path);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        return ConsultationFile.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Reads a consultation file that has to be right.</summary>
    /// <exception cref="InvalidDataException">It has errors; the message names the first and how to see the rest.</exception>
    internal static async Task<Consultation> ReadSoundAsync(string path, CancellationToken cancellationToken)
    {
        var reading = await ReadAsync(path, cancellationToken);
        if (reading.Consultation is { } consultation)
        {
            return consultation;
        }

        var first = reading.Problems.First(problem => problem.Severity == Severity.Error);
        throw new InvalidDataException(
            $"{path}:{first.Line}:{first.Column}: {first.What} To see everything that is wrong: check {path}"
        );
    }
}
