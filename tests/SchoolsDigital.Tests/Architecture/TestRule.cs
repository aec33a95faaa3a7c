using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>A test is called Method_Condition_Outcome, never sleeps, and where it is left out it says why.</summary>
internal static partial class TestRule
{
    private static readonly string[] TestAttributes = ["Fact", "Theory", "Property"];
    private static readonly string[] SkipCalls = ["Skip", "SkipWhen", "SkipUnless"];

    public static IEnumerable<string> Check(IEnumerable<SourceFile> files) =>
        files.SelectMany(file => CheckNames(file).Concat(CheckSkips(file)));

    private static IEnumerable<string> CheckNames(SourceFile file) =>
        from method in file.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>()
        where AttributesOf(method).Any(attribute => TestAttributes.Contains(attribute.Name.ToString()))
        where !TestName().IsMatch(method.Identifier.Text)
        select $"{file.At(method.Identifier)}: {method.Identifier.Text} is not of the form Method_Condition_Outcome.";

    private static IEnumerable<string> CheckSkips(SourceFile file)
    {
        var reasons = file
            .Syntax.DescendantNodes()
            .Select(node =>
                node switch
                {
                    AttributeArgumentSyntax { NameEquals.Name.Identifier.Text: "Skip" } argument => argument.Expression,
                    InvocationExpressionSyntax call when IsSkip(call) => call.ArgumentList.Arguments[^1].Expression,
                    _ => null,
                }
            )
            .OfType<ExpressionSyntax>();
        foreach (var reason in reasons)
        {
            if (reason is LiteralExpressionSyntax literal && literal.Token.ValueText.Trim().Length < 10)
            {
                yield return $"{file.At(reason)}: a test that is left out says why in a sentence.";
            }
        }

        foreach (var argument in file.Syntax.DescendantNodes().OfType<AttributeArgumentSyntax>())
        {
            if (argument.NameEquals?.Name.Identifier.Text == "Explicit")
            {
                yield return $"{file.At(argument)}: an explicit test is left out without a word. Skip it with a reason.";
            }
        }
    }

    private static bool IsSkip(InvocationExpressionSyntax call) =>
        call.Expression
            is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Assert" } } member
        && SkipCalls.Contains(member.Name.Identifier.Text);

    private static IEnumerable<AttributeSyntax> AttributesOf(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes);

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*_[A-Z0-9][A-Za-z0-9]*_[A-Z0-9][A-Za-z0-9]*$")]
    private static partial Regex TestName();
}
