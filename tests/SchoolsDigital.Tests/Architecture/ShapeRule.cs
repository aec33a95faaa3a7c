using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>
/// One type to a file, named like it, in the namespace of its folder. The members of a small union stand with its base.
/// </summary>
internal static class ShapeRule
{
    private static readonly string[] EmptyNames = ["Manager", "Helper", "Helpers", "Util", "Utils", "Data", "Info"];

    public static IEnumerable<string> Check(IEnumerable<SourceFile> files) => files.SelectMany(CheckOne);

    private static IEnumerable<string> CheckOne(SourceFile file)
    {
        var types = file
            .Syntax.DescendantNodes(node => node is not BaseTypeDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Select(declaration => (declaration, Name: NameOf(declaration)))
            .Where(type => type.Name is not null)
            .ToList();

        foreach (
            var (declaration, name) in types.Skip(1).Where(type => !IsOfUnion(type.declaration, types[0].declaration))
        )
        {
            yield return $"{file.At(declaration)}: {name} needs a file of its own.";
        }

        foreach (var (declaration, name) in types.Take(1))
        {
            if (file.Name.Split('.')[0] != name)
            {
                yield return $"{file.At(declaration)}: {name} belongs into {name}.cs.";
            }
        }

        foreach (var (declaration, name) in types)
        {
            if (EmptyNames.FirstOrDefault(ending => name!.EndsWith(ending, StringComparison.Ordinal)) is { } empty)
            {
                yield return $"{file.At(declaration)}: {name} ends in {empty}, which says nothing. What would a coordinator call it?";
            }
        }

        var space = file.Syntax.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault();
        if (types.Count > 0 && space?.Name.ToString() != NamespaceOf(file.Path))
        {
            yield return $"{file.Path} is in the namespace {space?.Name.ToString() ?? "(none)"}; its folder says {NamespaceOf(file.Path)}.";
        }
    }

    // A record of the same file that is one case of its first type, an abstract record, or of another such case.
    private static bool IsOfUnion(MemberDeclarationSyntax type, MemberDeclarationSyntax first) =>
        type is RecordDeclarationSyntax { BaseList: { } bases }
        && bases.Types.Select(BaseName).Intersect(AbstractRecords(first), StringComparer.Ordinal).Any();

    private static IEnumerable<string> AbstractRecords(MemberDeclarationSyntax first) =>
        first is not RecordDeclarationSyntax record || !IsAbstract(record)
            ? []
            : first
                .SyntaxTree.GetRoot()
                .DescendantNodes()
                .OfType<RecordDeclarationSyntax>()
                .Where(IsAbstract)
                .Select(other => other.Identifier.Text);

    private static bool IsAbstract(RecordDeclarationSyntax record) =>
        record.Modifiers.Select(modifier => modifier.Text).Contains("abstract", StringComparer.Ordinal);

    private static string BaseName(BaseTypeSyntax one) =>
        one is PrimaryConstructorBaseTypeSyntax { Type: var type } ? type.ToString() : one.Type.ToString();

    private static string? NameOf(MemberDeclarationSyntax declaration) =>
        declaration switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax type => type.Identifier.Text,
            _ => null,
        };

    private static string NamespaceOf(string path)
    {
        var folders = path.Split('/')[..^1];
        return string.Join(
            '.',
            folders[0] switch
            {
                "shared" => ["SchoolsDigital", .. folders[1..]],
                "tests" => folders[1..],
                var top => (string[])["SchoolsDigital", char.ToUpperInvariant(top[0]) + top[1..], .. folders[1..]],
            }
        );
    }
}
