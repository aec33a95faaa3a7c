using System.CommandLine;

namespace SchoolsDigital.Local.Commands;

/// <summary>Where the copy of the keys is, which is never in the copy of the data.</summary>
internal static class KeysCopyOption
{
    public static Option<string?> Create() =>
        new("--keys-copy")
        {
            Description =
                "The file for the copy of the keys; by default beside the copy, as FILE.keys. Keep it elsewhere.",
            HelpName = "FILE",
        };
}
