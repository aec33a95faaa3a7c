using System.CommandLine;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Storage;

namespace SchoolsDigital.Local.Commands;

/// <summary>Says what the engine of a data folder has done and what needs a person, without running any of it.</summary>
public static class EngineStatusCommand
{
    /// <summary>The command <c>engine status</c>.</summary>
    public static Command Create()
    {
        var command = new Command("status", "Counts the workflows by state and lists those that need a person.")
        {
            CommonOptions.Data,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                var overview = await ReadAsync(parsed.GetRequiredValue(CommonOptions.Data));
                var output = parsed.InvocationConfiguration.Output;
                if (parsed.GetValue(CommonOptions.Json))
                {
                    CommandJson.Write(output, overview);
                }
                else
                {
                    Tell(output, overview);
                }

                return ExitCode.Ok;
            }
        );
        return command;
    }

    // Asking about a folder must not make one.
    private static async Task<EngineOverview> ReadAsync(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new DirectoryNotFoundException($"There is no data folder {Path.GetFullPath(path)}.");
        }

        using var folder = DataFolder.Open(path);
        return File.Exists(folder.WorkflowsFile)
            ? await EngineOverview.ReadAsync(folder.WorkflowsFile)
            : throw new FileNotFoundException($"The folder {folder.Path} holds no workflows.");
    }

    private static void Tell(TextWriter output, EngineOverview overview)
    {
        var counts = overview.Instances.Select(state => $"{state.Value:N0} {state.Key}".ToLowerInvariant());
        output.WriteLine($"Workflows: {(overview.Instances.Count == 0 ? "none" : string.Join(", ", counts))}");
        foreach (var paused in overview.Paused)
        {
            output.WriteLine($"Paused: {paused.InstanceId} ({paused.Workflow}): {paused.Reason}");
        }

        foreach (var item in overview.SetAside)
        {
            output.WriteLine($"Set aside: {item.Kind} {item.Name} of {item.InstanceId}: {item.Reason}");
        }
    }
}
