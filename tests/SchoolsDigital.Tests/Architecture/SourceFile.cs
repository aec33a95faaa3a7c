using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>A file as the rules see it: its path from the top of the repository, with slashes, and what is in it.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private readonly Lazy<CompilationUnitSyntax> syntax = new(() =>
        CSharpSyntaxTree.ParseText(Text, path: Path).GetCompilationUnitRoot()
    );

    /// <summary>The file's name without its folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The first folder of the path: shared, local, tests and so on.</summary>
    public string Top => Path.Split('/')[0];

    public int LineCount => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary>The file parsed as C#.</summary>
    public CompilationUnitSyntax Syntax => syntax.Value;

    /// <summary>How a violation names a place in the file.</summary>
    public string At(Microsoft.CodeAnalysis.SyntaxNodeOrToken place) => At(place.GetLocation()!);

    public string At(Microsoft.CodeAnalysis.Location location) =>
        $"{Path}:{location.GetLineSpan().StartLinePosition.Line + 1}";
}
