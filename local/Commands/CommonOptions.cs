using System.CommandLine;

namespace SchoolsDigital.Local.Commands;

/// <summary>Options that mean the same in every command.</summary>
public static class CommonOptions
{
    /// <summary>Whether the result is wanted as JSON.</summary>
    public static Option<bool> Json { get; } =
        new("--json") { Description = "Write the result as JSON, for other programs to read.", Recursive = true };

    /// <summary>Whose data it is about.</summary>
    public static Option<string> Authority { get; } =
        new("--authority")
        {
            Description = "The authority's code, as its consultation files have it.",
            HelpName = "CODE",
            Required = true,
        };

    /// <summary>Where the keys of the data folder are.</summary>
    public static Option<string?> Keys { get; } =
        new("--keys")
        {
            Description = "The file of its keys, outside the folder; by default beside it, as DIR.keys.",
            HelpName = "FILE",
        };

    /// <summary>Which data folder to work in.</summary>
    public static Option<string> Data { get; } =
        new("--data")
        {
            Description = "The folder that holds everything; one process at a time may use it.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data",
        };
}
