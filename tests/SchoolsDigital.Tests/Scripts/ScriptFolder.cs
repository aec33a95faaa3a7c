using SchoolsDigital.Tests.Architecture;

namespace SchoolsDigital.Tests.Scripts;

/// <summary>
/// A copy of the scripts on a computer of its own: its commands are the usual small ones, and a <c>dotnet</c>, <c>node</c>
/// and <c>npm</c> that do what a test wrote down for them and note how they were called.
/// </summary>
internal sealed class ScriptFolder : IDisposable
{
    private static readonly string[] UsualCommands =
    [
        .. "awk basename bash cat comm cp cut dirname env find flock git grep ln mkdir mv tee".Split(' '),
        .. "paste readlink rm sed sort timeout tr xargs".Split(' '),
    ];

    private readonly string root = Directory.CreateTempSubdirectory("scripts-").FullName;

    public ScriptFolder()
    {
        foreach (var script in (string[])["run", "test", "scripts/tools.sh", "scripts/test-results.awk"])
        {
            Write(script, Repository.ReadFile(script).Text);
        }

        foreach (var command in UsualCommands)
        {
            Directory.CreateDirectory(Path.Combine(root, "usual"));
            File.CreateSymbolicLink(Path.Combine(root, "usual", command), FindOnPath(command));
        }

        Write("node", "echo v20.1.0", "commands");
        Write("npm", "", "commands");
    }

    /// <summary>How often <c>dotnet</c> was called with arguments that hold all of these.</summary>
    public int CountCalls(params string[] parts) =>
        File.ReadLines(PathOf("calls")).Count(call => parts.All(part => call.Contains(part)));

    public string PathOf(string file) => Path.Combine(root, file);

    public void Dispose() => Directory.Delete(root, recursive: true);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Makes a command that runs these lines of bash at the top of the copy.</summary>
    public void Write(string command, string lines, string folder)
    {
        Write($"{folder}/{command}", $"#!/usr/bin/env bash\nset -e\ntop={root}\n{lines}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                PathOf($"{folder}/{command}"),
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }

    /// <summary>Gives the computer a <c>dotnet</c>; the lines decide what happens for each first argument.</summary>
    public void WriteDotnet(string lines) =>
        Write(
            "dotnet",
            $"echo \"$*\" >>\"$top/calls\"\ncase $1 in\n--version) echo 10.0.401 ;;\n{lines}\nesac",
            "commands"
        );

    public Task<ScriptResult> RunAsync(string script, params string[] arguments) =>
        Command.RunAsync(
            FindOnPath("bash"),
            [PathOf(script), .. arguments],
            new Dictionary<string, string> { ["PATH"] = $"{PathOf("commands")}:{PathOf("usual")}", ["HOME"] = root }
        );

    private static string FindOnPath(string command) =>
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, command))
            .First(File.Exists);
}
