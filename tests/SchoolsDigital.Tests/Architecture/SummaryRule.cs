using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>Every type that others may use says in a line what it is.</summary>
internal static class SummaryRule
{
    public static IEnumerable<string> Check(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Top != "tests"
        from type in file.Syntax.DescendantNodes().OfType<MemberDeclarationSyntax>()
        where type is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
        where type.Modifiers.Any(SyntaxKind.PublicKeyword) && !HasSummary(type)
        select $"{file.At(type)}: a public type has a summary that says what it is.";

    private static bool HasSummary(MemberDeclarationSyntax type) =>
        type.GetLeadingTrivia()
            .Select(trivia => trivia.GetStructure())
            .OfType<DocumentationCommentTriviaSyntax>()
            .SelectMany(comment => comment.Content.OfType<XmlElementSyntax>())
            .Any(element =>
                element.StartTag.Name.ToString() == "summary" && element.Content.ToString().Any(char.IsLetter)
            );
}
