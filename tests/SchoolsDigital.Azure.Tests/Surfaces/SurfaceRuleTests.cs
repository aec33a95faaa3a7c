using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchoolsDigital.Azure.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Surfaces;

public class SurfaceRuleTests
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    [Fact]
    public void Check_GenuineAssemblies_HaveEverythingThatTheSurfaceDeclares()
    {
        // Arrange
        var packages = Packages();
        Assert.SkipWhen(
            packages.Count == 0,
            "This was built against tests/AzureSurface, because no feed has the Azure packages; there is nothing to compare it with."
        );

        // Act
        var surface = Compile([.. SurfaceFiles().Select(File.ReadAllText)], [.. Framework(), .. OpenTelemetry()]);
        var genuine = Compile([], [.. Framework(), .. packages]);

        // Assert
        Assert.Empty(surface.GetDiagnostics(Token).Where(found => found.Severity == DiagnosticSeverity.Error));
        Assert.Empty(SurfaceRule.Check(surface, genuine));
    }

    [Theory]
    [InlineData("public class A { public int B(string c) => 1; }", "")]
    [InlineData("public class A { public long B(string c) => 1; }", "no Method System.Int64 B(System.String c)")]
    [InlineData("public class A { public int B(string d) => 1; }", "no Method System.Int32 B(System.String d)")]
    [InlineData(
        "public class A { public int B(string c = null) => 1; }",
        "no Method System.Int32 B([System.String c])"
    )]
    [InlineData("public class A { public int C => 1; }", "")]
    [InlineData("public class A { public int C { get; set; } }", "cannot be set")]
    [InlineData("public class A { public virtual int B(string c) => 1; }", "is Public")]
    [InlineData("public sealed class A { }", "not Class sealed")]
    [InlineData("public class A : System.IDisposable { public void Dispose() { } }", "is no System.IDisposable")]
    [InlineData("public class A { internal int X() => 1; }", "")]
    [InlineData("public enum E { One = 1 }", "")]
    [InlineData("public enum E { One = 2 }", "no Field")]
    [InlineData("public class X { }", "no public type N.X")]
    [InlineData("public struct S { public int D { get; } }", "")]
    public void Check_SurfaceSaysSomething_IsFoundOutWhereItIsNotSo(string declared, string expected)
    {
        // Arrange
        const string genuine =
            "public class A { public int B(string c) => 1; public int C => 1; } public enum E { One = 1 } "
            + "public struct S { public int D { get; } }";

        // Act
        var said = SurfaceRule
            .Check(
                Compile([$"namespace N {{ {declared} }}"], Framework()),
                Compile([], [.. Framework(), Emit(Compile([$"namespace N {{ {genuine} }}"], Framework()))])
            )
            .ToList();

        // Assert
        if (expected.Length == 0)
        {
            Assert.Empty(said);
        }
        else
        {
            Assert.Contains(said, sentence => sentence.Contains(expected, StringComparison.Ordinal));
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static CSharpCompilation Compile(
        IReadOnlyList<string> sources,
        IReadOnlyList<PortableExecutableReference> references
    ) =>
        CSharpCompilation.Create(
            "Compared",
            [
                CSharpSyntaxTree.ParseText(Usings, cancellationToken: Token),
                .. sources.Select(source => CSharpSyntaxTree.ParseText(source, cancellationToken: Token)),
            ],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );

    // Genuine assemblies are read from their files, in which some things look otherwise than in their source.
    private static PortableExecutableReference Emit(CSharpCompilation compilation)
    {
        using var file = new MemoryStream();
        Assert.True(compilation.Emit(file, cancellationToken: Token).Success);
        return MetadataReference.CreateFromImage(file.ToArray());
    }

    private static IEnumerable<string> SurfaceFiles() =>
        Directory
            .EnumerateFiles(Repository.PathOf("tests/AzureSurface"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal));

    private static IReadOnlyList<PortableExecutableReference> Framework() =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(file => Path.GetDirectoryName(file) + "/" != AppContext.BaseDirectory)
                .Select(file => MetadataReference.CreateFromFile(file)),
        ];

    // Every feed has it, so that the surface may speak of its types.
    private static IEnumerable<PortableExecutableReference> OpenTelemetry() =>
        Directory
            .EnumerateFiles(AppContext.BaseDirectory, "OpenTelemetry*.dll")
            .Select(file => MetadataReference.CreateFromFile(file));

    // The assemblies of the packages lie beside the tests; where the surface does, they are not genuine.
    private static IReadOnlyList<PortableExecutableReference> Packages() =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, "AzureSurface.dll"))
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(AppContext.BaseDirectory, "*.dll")
                    .Where(file => !Path.GetFileName(file).StartsWith("SchoolsDigital.", StringComparison.Ordinal))
                    .Select(file => MetadataReference.CreateFromFile(file)),
            ];
}
