using System.CommandLine;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Local.Backups;

namespace SchoolsDigital.Local.Commands;

/// <summary>Makes a data folder from a copy. Its mail is held until a coordinator releases it at the desk.</summary>
public static class RestoreCommand
{
    /// <summary>The command <c>restore</c>.</summary>
    public static Command Create()
    {
        var file = InputFile.Argument("The copy that backup made.");
        var keysCopy = KeysCopyOption.Create();
        var command = new Command(
            "restore",
            "Checks a copy and makes a data folder from it. No mail is sent until a coordinator releases it at the desk."
        )
        {
            file,
            keysCopy,
            CommonOptions.Data,
            CommonOptions.Keys,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var places = BackupPlaces.Of(
                    parsed.GetRequiredValue(CommonOptions.Data),
                    parsed.GetValue(CommonOptions.Keys),
                    parsed.GetRequiredValue(file),
                    parsed.GetValue(keysCopy)
                );
                var restored = await new Restore(places, TimeProvider.System).RunAsync(cancellationToken);
                var output = parsed.InvocationConfiguration.Output;
                if (parsed.GetValue(CommonOptions.Json))
                {
                    CommandJson.Write(
                        output,
                        new
                        {
                            places.Data,
                            places.Keys,
                            restored.MadeAt,
                            restored.Held,
                        }
                    );
                    return ExitCode.Ok;
                }

                await output.WriteLineAsync(
                    $"{places.Data} has been restored from a copy of {LondonText.Moment(restored.MadeAt)}. Its keys are in {places.Keys}."
                );
                await output.WriteLineAsync(
                    $"{Count.Of(restored.Held.Values.Sum(), "mail is", "mails are")} held, and no mail will be sent yet. Start the service, and at the desk open “Held mail”: mark what went out before the data was lost, then release the rest."
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
