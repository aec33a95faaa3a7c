using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchoolsDigital.Azure.Tests.Settings;

/// <summary>The code, the sample and the infrastructure know the same settings.</summary>
internal static partial class SettingRule
{
    // What the platform itself reads.
    private static readonly string[] OfThePlatform =
    [
        "AzureWebJobsDisableHomepage",
        "AzureWebJobsStorage",
        "FUNCTIONS_EXTENSION_VERSION",
        "FUNCTIONS_WORKER_RUNTIME",
        "WEBSITE_AUTH_AAD_ALLOWED_TENANTS",
    ];

    private static readonly string[] Reads =
    [
        "Require",
        "RequireAddress",
        "GetSection",
        "GetValue",
        "GetConnectionString",
    ];

    /// <summary>Settings of one place, by their names with two underscores, that the other does not have.</summary>
    public static IEnumerable<string> Missing(string place, IEnumerable<string> there, IEnumerable<string> wanted) =>
        from name in wanted.Except(there, StringComparer.Ordinal)
        select $"{place} has no setting {name}.";

    /// <summary>Settings of a place that neither the code nor the platform reads.</summary>
    public static IEnumerable<string> LeftOver(string place, IEnumerable<string> there, IEnumerable<string> read) =>
        from name in there.Except(read, StringComparer.Ordinal)
        where !OfThePlatform.Contains(name.Split("__")[0], StringComparer.Ordinal)
        select $"{place} has the setting {name}, which nobody reads.";

    /// <summary>
    /// Settings that a file asks the host for between percent signs and that it does not find: those that are not there,
    /// and any with two underscores, because configuration knows those by a colon.
    /// </summary>
    public static IEnumerable<string> Unresolvable(string place, string text, IReadOnlyList<string> configured) =>
        from match in Asked().Matches(text)
        let name = match.Groups[1].Value
        where name.Contains("__", StringComparison.Ordinal) || !configured.Contains(name, StringComparer.Ordinal)
        select $"{place} asks for %{name}%, which the host cannot resolve.";

    /// <summary>Reads of a setting by anything but one of the names that are listed.</summary>
    public static IEnumerable<string> CheckReads(string path, CompilationUnitSyntax source) =>
        from argument in source.DescendantNodes().SelectMany(NamesOf)
        where !argument.StartsWith("SettingNames.", StringComparison.Ordinal) && !IsOfThePlatform(source, argument)
        select $"{path} reads a setting by {argument}; list its name in SettingNames.";

    private static IEnumerable<string> NamesOf(Microsoft.CodeAnalysis.SyntaxNode node) =>
        node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } invocation
                when Reads.Contains(call.Name.Identifier.Text) && IsSettings(call.Expression) =>
            [
                invocation.ArgumentList.Arguments[0].ToString(),
            ],
            ElementAccessExpressionSyntax element when IsSettings(element.Expression) =>
            [
                element.ArgumentList.Arguments[0].ToString(),
            ],
            _ => [],
        };

    // What App Service tells a program of itself is set by nobody.
    private static bool IsOfThePlatform(CompilationUnitSyntax source, string name) =>
        source
            .DescendantNodes()
            .OfType<VariableDeclaratorSyntax>()
            .Any(constant =>
                constant.Identifier.Text == name
                && constant.Initializer?.Value is LiteralExpressionSyntax { Token.ValueText: var value }
                && value.StartsWith("WEBSITE_", StringComparison.Ordinal)
            );

    [GeneratedRegex("%([^%\\s\"]+)%")]
    private static partial Regex Asked();

    private static bool IsSettings(ExpressionSyntax expression) =>
        expression.ToString() is "settings" or "configuration" or "builder.Configuration";
}
