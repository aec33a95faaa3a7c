using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>What a document may name: every type, and every member behind its type and a point.</summary>
internal static class DeclaredNames
{
    public static IReadOnlySet<string> In(IEnumerable<SourceFile> code) =>
        code.SelectMany(file => file.Syntax.DescendantNodes())
            .OfType<BaseTypeDeclarationSyntax>()
            .SelectMany(type =>
                MembersOf(type).Select(member => $"{type.Identifier}.{member}").Append($"{type.Identifier}")
            )
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> MembersOf(BaseTypeDeclarationSyntax type) =>
        type.ChildNodes()
            .SelectMany(member =>
                member switch
                {
                    MethodDeclarationSyntax method => [method.Identifier.Text],
                    PropertyDeclarationSyntax property => [property.Identifier.Text],
                    EnumMemberDeclarationSyntax value => [value.Identifier.Text],
                    BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(name =>
                        name.Identifier.Text
                    ),
                    _ => Enumerable.Empty<string>(),
                }
            );
}
