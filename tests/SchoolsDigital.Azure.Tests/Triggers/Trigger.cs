using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchoolsDigital.Azure.Tests.Triggers;

/// <summary>A method that the platform calls, as its source has it.</summary>
/// <param name="Name">The name of the function.</param>
/// <param name="Kind">The attribute that says when it is called.</param>
/// <param name="Method">The method.</param>
internal sealed record Trigger(string Name, string Kind, MethodDeclarationSyntax Method)
{
    private static readonly string[] Kinds = ["OrchestrationTrigger", "ActivityTrigger", "HttpTrigger", "TimerTrigger"];

    /// <summary>The triggers of a source.</summary>
    public static IEnumerable<Trigger> In(CompilationUnitSyntax source) =>
        from method in source.DescendantNodes().OfType<MethodDeclarationSyntax>()
        from attribute in method.AttributeLists.SelectMany(list => list.Attributes)
        where attribute.Name.ToString() == "Function"
        select new Trigger(TextOf(attribute.ArgumentList!.Arguments[0].Expression), KindOf(method), method);

    /// <summary>The one call that is its body; null where it is more or less than that.</summary>
    public InvocationExpressionSyntax? Call => Method.ExpressionBody?.Expression as InvocationExpressionSyntax;

    /// <summary>The route of a trigger for requests; null for others.</summary>
    public string? Route =>
        (
            from attribute in Method.ParameterList.DescendantNodes().OfType<AttributeSyntax>()
            where attribute.Name.ToString() == "HttpTrigger"
            from argument in attribute.ArgumentList!.Arguments
            where argument.NameEquals?.Name.Identifier.Text == "Route"
            select TextOf(argument.Expression)
        ).SingleOrDefault();

    private static string KindOf(MethodDeclarationSyntax method) =>
        string.Join(
            '+',
            method
                .ParameterList.DescendantNodes()
                .OfType<AttributeSyntax>()
                .Select(attribute => attribute.Name.ToString())
                .Where(Kinds.Contains)
        );

    private static string TextOf(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax literal ? literal.Token.ValueText : expression.ToString();
}
