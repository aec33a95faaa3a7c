using System.CommandLine;
using System.CommandLine.Help;

namespace SchoolsDigital.Local.Commands;

/// <summary>The program itself. Every other command is listed here.</summary>
public static class SchoolsDigitalCommand
{
    /// <summary>The program with all its commands.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand(
            "Runs a council's consultation of its schools. To measure how fast it is: ./run bench [NAME]"
        );
        root.Options.Add(CommonOptions.Json);
        root.Subcommands.Add(RehearseCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(RoundCommand.Create());
        root.Subcommands.Add(DeskCommand.Create());
        root.Subcommands.Add(EngineCommand.Create());
        root.Subcommands.Add(BackupCommand.Create());
        root.Subcommands.Add(RestoreCommand.Create());
        root.SetAction(parsed => new HelpAction().Invoke(parsed));
        return root;
    }
}
