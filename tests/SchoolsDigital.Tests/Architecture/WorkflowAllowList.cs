using Microsoft.CodeAnalysis;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>What a workflow may use beside its own code: the kernel, the service's records and rules, and what always calculates the same.</summary>
internal static class WorkflowAllowList
{
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic",
        "System.Collections.Immutable",
        "System.Collections.ObjectModel",
        "Microsoft.Extensions.Logging",
    };

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.Array",
        "System.ArgumentException",
        "System.ArgumentOutOfRangeException",
        "System.DateOnly",
        "System.DateTimeOffset",
        "System.Enum",
        "System.Exception",
        "System.Guid",
        "System.Index",
        "System.InvalidOperationException",
        "System.Linq.Enumerable",
        "System.Linq.IGrouping`2",
        "System.Math",
        "System.Nullable`1",
        "System.OperationCanceledException",
        "System.Range",
        "System.StringComparer",
        "System.Text.StringBuilder",
        "System.Threading.CancellationToken",
        "System.TimeOnly",
        "System.TimeSpan",
        "System.Diagnostics.UnreachableException",
    };

    // Types of which most members would leave the scheduler, block it, or wait for a clock of their own.
    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "System.Threading.CancellationTokenSource.CancellationTokenSource()",
        "System.Threading.CancellationTokenSource.Cancel()",
        "System.Threading.CancellationTokenSource.Dispose()",
        "System.Threading.CancellationTokenSource.Token",
        "System.Threading.Tasks.Task.CompletedTask",
        "System.Threading.Tasks.Task.FromResult",
        "System.Threading.Tasks.Task.IsCompleted",
        "System.Threading.Tasks.Task.WhenAll",
        "System.Threading.Tasks.Task.WhenAny",
    };

    // The time zone of the computer, and hash codes that differ from one process to the next.
    private static readonly HashSet<string> NeverTheSame = new(StringComparer.Ordinal)
    {
        "GetHashCode",
        "LocalDateTime",
        "NewGuid",
        "CreateVersion7",
        "Now",
        "ToLocalTime",
        "UtcNow",
    };

    public static bool Allows(ISymbol symbol)
    {
        var type = symbol.ContainingType?.OriginalDefinition;
        return type is null
            || type.TypeKind is TypeKind.Delegate or TypeKind.TypeParameter
            || type.IsAnonymousType
            || type.IsTupleType
            || (IsOurs(type) ? AllowsOfOurs(symbol, type) : AllowsOfTheLibrary(symbol, type));
    }

    private static bool IsOurs(INamedTypeSymbol type) =>
        type.ContainingAssembly.Name.StartsWith("SchoolsDigital.", StringComparison.Ordinal);

    // Of the other classes only what they say about themselves, such as the stored name of an activity.
    private static bool AllowsOfOurs(ISymbol symbol, INamedTypeSymbol type) =>
        type.ContainingAssembly.Name == WorkflowCallRule.AssemblyName
        || type.IsRecord
        || type.IsStatic
        || type.TypeKind is TypeKind.Enum or TypeKind.Struct
        || type.Name == "IWorkflowContext"
        || type.Name.EndsWith("Exception", StringComparison.Ordinal)
        || symbol is IPropertySymbol { IsStatic: true };

    private static bool AllowsOfTheLibrary(ISymbol symbol, INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace.ToDisplayString();
        var full = $"{space}.{type.MetadataName}";
        return !NeverTheSame.Contains(symbol.Name)
            && (
                type.SpecialType is not SpecialType.None and not SpecialType.System_DateTime
                || Namespaces.Contains(space)
                || Types.Contains(full)
                || Members.Contains($"{full}.{symbol.Name}")
                || Members.Contains(symbol.ToDisplayString())
            );
    }
}
