using SchoolsDigital.Tests.Architecture;

namespace SchoolsDigital.Tests.Infra;

/// <summary>What one Bicep file says of another is so. The compiler says it too, but is not on every computer.</summary>
internal static class InfraRule
{
    /// <summary>Modules and loaded files exist, are given exactly what they ask for, and give back what is used.</summary>
    public static IEnumerable<string> Check(IReadOnlyList<BicepFile> files, Func<string, bool> exists)
    {
        var byPath = files.ToDictionary(file => file.Path);
        return files.SelectMany(file =>
            CheckModules(file, byPath)
                .Concat(CheckParameterFile(file, byPath))
                .Concat(
                    from path in file.LoadedFiles
                    where !exists(Resolve(file, path))
                    select $"{file.Path} loads {path}, which is not there."
                )
        );
    }

    /// <summary>Actions come at a version, and no secret is read or written.</summary>
    public static IEnumerable<string> CheckWorkflow(SourceFile workflow) =>
        from line in workflow.Text.Split('\n')
        let action = line.Trim().TrimStart('-').Trim()
        where IsUnpinned(action) || line.Contains("secrets.", StringComparison.Ordinal)
        select $"{workflow.Path}: \"{line.Trim()}\" is not an action at a full version, or reads a secret.";

    private static IEnumerable<string> CheckModules(BicepFile file, Dictionary<string, BicepFile> byPath)
    {
        var bySymbol = new Dictionary<string, BicepFile>();
        foreach (var (symbol, path, given) in file.Modules)
        {
            if (!byPath.TryGetValue(Resolve(file, path), out var module))
            {
                yield return $"{file.Path} uses the module {path}, which is not there.";
                continue;
            }

            bySymbol[symbol] = module;
            foreach (var problem in Compare(file, given, module))
            {
                yield return problem;
            }
        }

        foreach (var (symbol, output) in file.UsedOutputs)
        {
            if (bySymbol.TryGetValue(symbol, out var module) && !module.Outputs.Contains(output))
            {
                yield return $"{file.Path} uses the output {output} of {module.Path}, which has none of that name.";
            }
        }
    }

    private static IEnumerable<string> CheckParameterFile(BicepFile file, Dictionary<string, BicepFile> byPath) =>
        file.Using is not { } path ? []
        : byPath.TryGetValue(Resolve(file, path), out var template) ? Compare(file, file.Given, template)
        : [$"{file.Path} is for {path}, which is not there."];

    private static IEnumerable<string> Compare(BicepFile giver, IReadOnlyList<string> given, BicepFile taker) =>
        given
            .Except(taker.Parameters)
            .Select(name => $"{giver.Path} gives {name}, which {taker.Path} does not know.")
            .Concat(
                taker
                    .RequiredParameters.Except(given)
                    .Select(name => $"{giver.Path} does not give {name} to {taker.Path}.")
            );

    private static bool IsUnpinned(string action) =>
        action.StartsWith("uses: ", StringComparison.Ordinal)
        && !action.Contains("./", StringComparison.Ordinal)
        && !(action.Split("@v") is [_, var version] && version.Split('.') is [_, _, _]);

    private static string Resolve(BicepFile from, string path) =>
        Path.GetRelativePath("/", Path.GetFullPath(Path.Combine("/", Path.GetDirectoryName(from.Path)!, path)));
}
