using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>A workflow stands in a file that the analyzers know as one, has a stored name, is given nothing and keeps nothing.</summary>
internal static class WorkflowShapeRule
{
    public static IEnumerable<string> Check(IEnumerable<SourceFile> files) =>
        from file in files
        from workflow in file.Syntax.DescendantNodes().OfType<ClassDeclarationSyntax>()
        where IsWorkflow(workflow)
        from problem in ProblemsOf(file, workflow)
        select $"{file.At(workflow)}: {workflow.Identifier.Text} {problem}";

    private static bool IsWorkflow(ClassDeclarationSyntax type) =>
        type.BaseList?.Types is [var first, ..]
        && first.Type.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault()
            is { Identifier.Text: "Workflow", TypeArgumentList.Arguments.Count: 2 };

    private static IEnumerable<string> ProblemsOf(SourceFile file, ClassDeclarationSyntax workflow)
    {
        if (!file.Name.EndsWith("Workflow.cs", StringComparison.Ordinal))
        {
            yield return "belongs into a file called ...Workflow.cs, where the rules for workflows apply.";
        }

        var constructors = workflow.Members.OfType<ConstructorDeclarationSyntax>();
        if (workflow.ParameterList is not null || constructors.Any(made => made.ParameterList.Parameters.Count > 0))
        {
            yield return "is given something when it is made; all it may use is its context and its input.";
        }

        if (workflow.Members.Any(IsState))
        {
            yield return "keeps something between two steps; a run from its history would not find it again.";
        }

        if (!workflow.Members.OfType<PropertyDeclarationSyntax>().Any(IsStoredName))
        {
            yield return "has no stored name: public static WorkflowName<TIn, TOut> Name { get; } = new(\"....V1\").";
        }
    }

    private static bool IsStoredName(PropertyDeclarationSyntax property) =>
        property is { Identifier.Text: "Name", Type: GenericNameSyntax { Identifier.Text: "WorkflowName" } }
        && property.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static bool IsState(MemberDeclarationSyntax member) =>
        member switch
        {
            FieldDeclarationSyntax field => !IsFixed(field),
            PropertyDeclarationSyntax { AccessorList: { } accessors } property => accessors.Accessors.Any(accessor =>
                accessor.IsKind(SyntaxKind.SetAccessorDeclaration)
            )
                || !property.Modifiers.Any(SyntaxKind.StaticKeyword)
                    && accessors.Accessors.Any(accessor => accessor is { Body: null, ExpressionBody: null }),
            _ => false,
        };

    private static bool IsFixed(FieldDeclarationSyntax field) =>
        field.Modifiers.Any(SyntaxKind.ConstKeyword)
        || field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);
}
