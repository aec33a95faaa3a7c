using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchoolsDigital.Azure.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Telemetry;

/// <summary>The alerts look for what the code says, and nothing sends what an alert or anybody should not see.</summary>
public sealed partial class AlertTests
{
    private static readonly string[] Talkative = ["functions", "shared/Web"];

    public static TheoryData<string> Queries =>
        [.. Directory.GetFiles(Repository.PathOf("infra/queries"), "*.kql").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Query_WordsThatItLooksFor_AreLogged(string query)
    {
        // Arrange
        var logged = Logged().ToList();

        // Act
        var sought = Sought().Matches(Repository.Read($"infra/queries/{query}")).Select(match => match.Groups[1].Value);

        // Assert
        Assert.NotEmpty(sought);
        Assert.All(
            sought,
            beginning => Assert.Contains(logged, words => words.StartsWith(beginning, StringComparison.Ordinal))
        );
    }

    // The platform's own telemetry has the addresses of requests, and nobody can take them out of it.
    [Fact]
    public void Infrastructure_NamesThatThePlatformSendsBy_AreNotSet()
    {
        var set = string.Concat(
            Directory
                .GetFiles(Repository.PathOf("infra"), "*.bicep*", SearchOption.AllDirectories)
                .Append(Repository.PathOf("functions/local.settings.sample.json"))
                .Select(File.ReadAllText)
        );

        Assert.DoesNotContain("APPLICATIONINSIGHTS_", set, StringComparison.Ordinal);
        Assert.DoesNotContain("APPINSIGHTS_", set, StringComparison.Ordinal);
        Assert.DoesNotContain("OTEL_", set, StringComparison.Ordinal);
        // The platform's word that it guards the door.
        Assert.DoesNotContain("WEBSITE_AUTH_ENABLED", set, StringComparison.Ordinal);
    }

    // The first words of everything that is logged, as it stands before the first value.
    private static IEnumerable<string> Logged() =>
        from folder in Talkative
        from file in Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        from call in CSharpSyntaxTree
            .ParseText(File.ReadAllText(file))
            .GetCompilationUnitRoot()
            .DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
        where
            call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: var name }
            && name.StartsWith("Log", StringComparison.Ordinal)
        from argument in call.ArgumentList.Arguments
        let literal = argument.Expression as LiteralExpressionSyntax
        where literal.IsKind(SyntaxKind.StringLiteralExpression)
        select literal.Token.ValueText.Split('{')[0];

    [GeneratedRegex("startswith \"([^\"]+)\"")]
    private static partial Regex Sought();
}
