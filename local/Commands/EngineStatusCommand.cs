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
        var command = new Command(
            "status",
            "Counts the workflows by state and lists those that need a person. Works beside a service that is running."
        )
        {
            CommonOptions.Data,
        };
        command.SetAction(parsed =>
        {
            var overview = Read(parsed.GetRequiredValue(CommonOptions.Data));
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
        });
        return command;
    }

    // Asking about a folder must not make one.
    private static EngineOverview Read(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new DirectoryNotFoundException($"There is no data folder {Path.GetFullPath(path)}.");
        }

        // Without taking hold of it: the service that uses it goes on.
        var file = DataFolder.WorkflowsFileIn(path);
        return File.Exists(file)
            ? EngineOverview.Read(file)
            : throw new FileNotFoundException($"The folder {Path.GetFullPath(path)} holds no workflows.");
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
