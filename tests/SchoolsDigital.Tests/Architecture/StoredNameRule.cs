using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>What a history remembers a workflow, an activity or an event by is a literal: no rename of a class can change it.</summary>
internal static partial class StoredNameRule
{
    private static readonly string[] Versioned = ["WorkflowName", "ActivityName"];

    public static IEnumerable<string> Check(IEnumerable<SourceFile> files)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, kind, creation) in files.SelectMany(NamesIn))
        {
            var place = file.At(creation);
            if (creation.ArgumentList?.Arguments is not [{ Expression: LiteralExpressionSyntax literal }])
            {
                yield return $"{place}: a {kind} is a literal in quotation marks.";
                continue;
            }

            var name = literal.Token.ValueText;
            if (!Versioned.Contains(kind))
            {
                continue;
            }

            if (!VersionedName().IsMatch(name))
            {
                yield return $"{place}: \"{name}\" has no version; write it like \"Survey.SendReminder.V1\".";
            }

            if (!seen.TryAdd(name, place))
            {
                yield return $"{place}: \"{name}\" is taken by {seen[name]}.";
            }
        }
    }

    // Both new WorkflowName<A, B>("…") and a member of that type that is given new("…").
    private static IEnumerable<(SourceFile, string Kind, BaseObjectCreationExpressionSyntax)> NamesIn(
        SourceFile file
    ) =>
        from creation in file.Syntax.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
        let type = creation is ObjectCreationExpressionSyntax explicitly ? explicitly.Type : TargetOf(creation)
        where type is GenericNameSyntax { Identifier.Text: "WorkflowName" or "ActivityName" or "EventName" }
        select (file, ((GenericNameSyntax)type).Identifier.Text, creation);

    private static TypeSyntax? TargetOf(BaseObjectCreationExpressionSyntax creation) =>
        creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax variable } => variable.Type,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => method.ReturnType,
            _ => null,
        };

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*(\.[A-Z][A-Za-z0-9]*)*\.V[1-9][0-9]*$")]
    private static partial Regex VersionedName();
}
