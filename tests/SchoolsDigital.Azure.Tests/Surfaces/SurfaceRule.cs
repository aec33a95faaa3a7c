using Microsoft.CodeAnalysis;

namespace SchoolsDigital.Azure.Tests.Surfaces;

/// <summary>What the surface declares is in the genuine assemblies, with the same signature.</summary>
internal static class SurfaceRule
{
    private static readonly SymbolDisplayFormat Signature = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeOptionalBrackets
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeExtensionThis
    );

    /// <summary>Compares the types of the surface, which are in the source of a compilation, with those of another.</summary>
    public static IEnumerable<string> Check(Compilation surface, Compilation genuine) =>
        from type in TypesIn(surface.Assembly.GlobalNamespace)
        where IsVisible(type)
        from problem in genuine.GetTypeByMetadataName(MetadataName(type)) is { } counterpart
            ? Check(type, counterpart)
            : [$"There is no public type {type}."]
        select problem;

    private static IEnumerable<string> Check(INamedTypeSymbol type, INamedTypeSymbol genuine)
    {
        if (KindOf(type) != KindOf(genuine))
        {
            yield return $"{type} is {KindOf(genuine)}, not {KindOf(type)}.";
        }

        foreach (var missing in BasesOf(type).Except(BasesOf(genuine), StringComparer.Ordinal))
        {
            yield return $"{type} is no {missing}.";
        }

        var there = MembersOf(genuine).ToLookup(SignatureOf, StringComparer.Ordinal);
        foreach (var member in type.GetMembers().Where(IsDeclared))
        {
            var found = there[SignatureOf(member)].FirstOrDefault();
            if (found is null)
            {
                yield return $"{type} has no {SignatureOf(member)}.";
            }
            else if (TraitsOf(member) != TraitsOf(found) && member.Kind != SymbolKind.Field)
            {
                yield return $"{member} is {TraitsOf(found)}, not {TraitsOf(member)}.";
            }
            else if (member is IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public })
            {
                if (found is not IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public })
                {
                    yield return $"{member} cannot be set.";
                }
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol place) =>
        place
            .GetMembers()
            .OfType<INamespaceOrTypeSymbol>()
            .SelectMany(inner => TypesIn(inner).Concat(inner is INamedTypeSymbol type ? [type] : []));

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility
            is Accessibility.Public
                or Accessibility.Protected
                or Accessibility.ProtectedOrInternal;

    // What the compiler adds to a record says nothing, except for its properties.
    private static bool IsDeclared(ISymbol member) =>
        IsVisible(member)
        && member is not (INamedTypeSymbol or IMethodSymbol { AssociatedSymbol: not null })
        && member
            is not IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation or MethodKind.Destructor }
        && !member.IsImplicitlyDeclared
        && member.Name is not ("EqualityContract" or "Equals" or "GetHashCode" or "ToString" or "PrintMembers");

    private static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers().Where(IsVisible))
            {
                if (level.Equals(type, SymbolEqualityComparer.Default) || member is not IMethodSymbol { Name: ".ctor" })
                {
                    yield return member;
                }
            }
        }
    }

    private static string SignatureOf(ISymbol member) => $"{member.Kind} {member.ToDisplayString(Signature)}";

    private static string TraitsOf(ISymbol member) =>
        string.Join(
            ' ',
            member.DeclaredAccessibility,
            member.IsStatic ? "static" : "",
            member.IsAbstract ? "abstract" : "",
            member.IsVirtual || member.IsOverride ? "virtual" : ""
        );

    private static string KindOf(INamedTypeSymbol type) =>
        string.Join(
            ' ',
            type.TypeKind,
            type.IsStatic ? "static"
                : type is { IsAbstract: true, TypeKind: TypeKind.Class } ? "abstract"
                : type is { IsSealed: true, TypeKind: TypeKind.Class } ? "sealed"
                : ""
        );

    private static IEnumerable<string> BasesOf(INamedTypeSymbol type)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            yield return level.OriginalDefinition.ToDisplayString(Signature);
        }

        foreach (var port in type.AllInterfaces.Where(port => port.Name != "IEquatable"))
        {
            yield return port.OriginalDefinition.ToDisplayString(Signature);
        }
    }

    private static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer
            ? $"{MetadataName(outer)}+{type.MetadataName}"
            : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
