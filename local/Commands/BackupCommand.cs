using System.CommandLine;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Local.Backups;

namespace SchoolsDigital.Local.Commands;

/// <summary>Copies a data folder, also while the service runs.</summary>
public static class BackupCommand
{
    /// <summary>The command <c>backup</c>.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The file to make. None may be there." };
        var keysCopy = KeysCopyOption.Create();
        var command = new Command(
            "backup",
            "Copies the data folder into one file and its keys into another. Works while the service runs."
        )
        {
            file,
            keysCopy,
            CommonOptions.Data,
            CommonOptions.Keys,
        };
        command.SetAction(parsed =>
        {
            var places = BackupPlaces.Of(
                parsed.GetRequiredValue(CommonOptions.Data),
                parsed.GetValue(CommonOptions.Keys),
                parsed.GetRequiredValue(file),
                parsed.GetValue(keysCopy)
            );
            var manifest = new Backup(places, TimeProvider.System).Make();
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(CommonOptions.Json))
            {
                CommandJson.Write(
                    output,
                    new
                    {
                        places.Copy,
                        places.KeysCopy,
                        manifest.MadeAt,
                        Files = manifest.Entries.Count,
                    }
                );
                return ExitCode.Ok;
            }

            output.WriteLine($"{places.Copy} holds the data as of {LondonText.Moment(manifest.MadeAt)}.");
            output.WriteLine(
                $"Its keys are in {places.KeysCopy}. Move them elsewhere: someone who has both can read every answer, and you need both to restore."
            );
            return ExitCode.Ok;
        });
        return command;
    }
}
