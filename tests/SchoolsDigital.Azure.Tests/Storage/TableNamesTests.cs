using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchoolsDigital.Azure.Tests.Hosting;
using SchoolsDigital.Azure.Tests.Support;
using SchoolsDigital.Functions.Storage;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>The tables that are made at the start are those that the records' keys name.</summary>
public sealed class TableNamesTests
{
    [Fact]
    public void All_KeysOfTheRepository_NameTheSame()
    {
        var named = ((string[])["shared", "functions"])
            .SelectMany(folder =>
                Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            )
            .SelectMany(file => NamedIn(File.ReadAllText(file)))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(named, TableNames.All);
    }

    [Fact]
    public async Task All_OpenRound_WritesToNoOther()
    {
        await using var host = new MemoryHost();
        await host.OpenRoundAsync();

        var written = host.Tables.Dump.Split('\n').Select(line => line[1..line.IndexOf(',')]).Distinct().ToList();

        Assert.Contains("InvitedSchools", written);
        Assert.Subset(TableNames.All.ToHashSet(), written.ToHashSet());
    }

    // A constant that is called a table, or the first thing in a key or a range.
    private static IEnumerable<string> NamedIn(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot();
        var constants =
            from field in root.DescendantNodes().OfType<FieldDeclarationSyntax>()
            where field.Modifiers.Any(SyntaxKind.ConstKeyword)
            from variable in field.Declaration.Variables
            where variable.Identifier.Text.EndsWith("Table", StringComparison.Ordinal)
            select variable.Initializer!.Value;
        var keys =
            from member in root.DescendantNodes().OfType<MemberDeclarationSyntax>()
            where TypeOf(member) is { } type && (IsOfRecords(type, "RecordKey<") || IsOfRecords(type, "RecordRange<"))
            from list in member.DescendantNodes().OfType<ArgumentListSyntax>()
            where list.Parent is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax
            where list.Parent is not InvocationExpressionSyntax call || call.ToString().Contains(".WithPrefix(")
            where list.Arguments.Count > 1
            select list.Arguments[0].Expression;
        return constants
            .Concat(keys)
            .OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
            .Select(literal => literal.Token.ValueText);
    }

    private static TypeSyntax? TypeOf(MemberDeclarationSyntax member) =>
        member switch
        {
            MethodDeclarationSyntax method => method.ReturnType,
            PropertyDeclarationSyntax property => property.Type,
            _ => null,
        };

    private static bool IsOfRecords(TypeSyntax type, string name) =>
        type.ToString().StartsWith(name, StringComparison.Ordinal);
}
