using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>A workflow uses its context, its input and what calculates the same at any time, and nothing else.</summary>
internal static class WorkflowCallRule
{
    // The name under which the service shows us its internals as well.
    public const string AssemblyName = "SchoolsDigital.Tests";

    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(file => Path.GetFileNameWithoutExtension(file) != AssemblyName)
                .Select(file => MetadataReference.CreateFromFile(file)),
        ]
    );

    /// <summary>Checks the workflows among the files, which are compiled against the service as it was built.</summary>
    public static IEnumerable<string> Check(IEnumerable<SourceFile> files)
    {
        var workflows = files.Where(IsWorkflow).ToList();
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable
        );
        var compilation = CSharpCompilation.Create(
            AssemblyName,
            [.. workflows.Select(file => file.Syntax.SyntaxTree), CSharpSyntaxTree.ParseText(ImplicitUsings)],
            References.Value,
            options
        );
        return workflows.SelectMany(file => CheckOne(file, compilation.GetSemanticModel(file.Syntax.SyntaxTree)));
    }

    // The kernel's own Workflow.cs is what the others derive from.
    private static bool IsWorkflow(SourceFile file) =>
        file.Name.EndsWith("Workflow.cs", StringComparison.Ordinal)
        && !file.Path.StartsWith("shared/Kernel/Workflows/", StringComparison.Ordinal);

    private static IEnumerable<string> CheckOne(SourceFile file, SemanticModel model)
    {
        // What the compiler cannot resolve, this rule cannot judge.
        var errors = model.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            return errors.Select(error => $"{file.At(error.Location)}: {error.GetMessage()}");
        }

        return file
            .Syntax.DescendantNodes()
            .Select(node => (node, symbol: model.GetSymbolInfo(node).Symbol))
            .Where(use => use.symbol is IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol)
            .Where(use => !WorkflowAllowList.Allows(use.symbol!))
            .Select(use => $"{file.At(use.node)}: a workflow must not use {use.symbol!.ToDisplayString()}.")
            .Distinct();
    }
}
