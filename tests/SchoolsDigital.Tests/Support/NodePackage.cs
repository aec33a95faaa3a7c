using System.Diagnostics;

namespace SchoolsDigital.Tests.Support;

/// <summary>A folder of the tests with npm packages and scripts of its own, which <c>./test</c> installs.</summary>
public sealed class NodePackage
{
    private NodePackage(string folder) => Folder = folder;

    /// <summary>Where it is.</summary>
    public string Folder { get; }

    /// <summary>Finds a package by its path in the repository, or skips the test where Node or its packages are missing.</summary>
    public static NodePackage Find(string path)
    {
        var folder = Path.Combine(Repository(), path);
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(folder, "node_modules")),
            $"The npm packages of {path} are not installed. Run npm ci there; ./test does it by itself."
        );
        return new(folder);
    }

    /// <summary>Starts a script. Its standard input is open, and is closed when the process is disposed of.</summary>
    public Process Start(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Node is not installed.");
            throw;
        }
    }

    /// <summary>Runs a script to its end and returns what it printed, a line each.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(
        string script,
        IReadOnlyList<string> arguments,
        CancellationToken cancellationToken
    )
    {
        using var process = Start(script, [.. arguments]);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, $"{script} ended with {process.ExitCode}: {await errors}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SchoolsDigital.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("SchoolsDigital.sln");
        }

        return folder;
    }
}
