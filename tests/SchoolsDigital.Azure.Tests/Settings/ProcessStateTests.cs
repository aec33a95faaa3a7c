using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchoolsDigital.Azure.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Settings;

/// <summary>
/// Requests, timers and workflows run in processes of their own. So whatever a process keeps is listed in the documentation
/// with why that is safe, and with tests that are there.
/// </summary>
public sealed class ProcessStateTests
{
    private const string Heading = "## What each process keeps, and why that is safe";

    private static readonly string[] Folders = ["shared", "functions"];

    private static readonly string[] Kinds =
    [
        "ConcurrentDictionary<",
        "ConcurrentQueue<",
        "ConcurrentBag<",
        "ConditionalWeakTable<",
        "Lazy<",
        "Lock",
        "SemaphoreSlim",
    ];

    [Fact]
    public void Table_EveryClassThatKeepsSomething_HasARow()
    {
        var keepers = Folders
            .SelectMany(folder =>
                Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            )
            .SelectMany(file => KeepersIn(File.ReadAllText(file)))
            .Order(StringComparer.Ordinal);

        Assert.Equal(keepers, Rows().SelectMany(row => Quoted(row[0])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Table_EveryRow_SaysWhyAndNamesTestsThatAreThere()
    {
        var tests = Directory
            .EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => TestsIn(File.ReadAllText(file)))
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(
            Rows(),
            row =>
            {
                Assert.NotEmpty(row[2]);
                Assert.NotEmpty(Quoted(row[3]));
                Assert.All(Quoted(row[3]), test => Assert.Contains(test, tests));
            }
        );
    }

    [Theory]
    [InlineData("class A { readonly ConcurrentDictionary<int, int> known = new(); }", "A")]
    [InlineData("class A { static volatile object? last; }", "A")]
    [InlineData("class A { int state; void B() => Interlocked.Increment(ref state); }", "A")]
    [InlineData("class A { readonly Lock gate = new(); class B { readonly int one; } }", "A")]
    [InlineData("class A(int one) { static readonly int[] All = [1]; const int Two = 2; }", null)]
    public void KeepersIn_Source_AreThoseThatChange(string source, string? keeper) =>
        Assert.Equal(keeper is null ? [] : [keeper], KeepersIn(source));

    private static List<string[]> Rows() =>
        [
            .. Repository
                .Read("docs/azure.md")
                .Split('\n')
                .SkipWhile(line => line != Heading)
                .Skip(1)
                .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
        ];

    private static IEnumerable<string> Quoted(string cell) => cell.Split('`').Where((_, place) => place % 2 == 1);

    // What is in a field that others may change, or under a lock.
    private static IEnumerable<string> KeepersIn(string source) =>
        from type in CSharpSyntaxTree
            .ParseText(source)
            .GetCompilationUnitRoot()
            .DescendantNodes()
            .OfType<TypeDeclarationSyntax>()
        let members = type.Members.Where(member => member is not TypeDeclarationSyntax).ToList()
        where
            members
                .OfType<FieldDeclarationSyntax>()
                .Any(field =>
                    field.Modifiers.Any(SyntaxKind.VolatileKeyword)
                    || Kinds.Any(kind =>
                        field.Declaration.Type.ToString() is var text
                        && (kind.EndsWith('<') ? text.StartsWith(kind, StringComparison.Ordinal) : text == kind)
                    )
                ) || members.Any(member => member.ToString().Contains("Interlocked.", StringComparison.Ordinal))
        select type.Identifier.Text;

    private static IEnumerable<string> TestsIn(string source) =>
        from type in CSharpSyntaxTree
            .ParseText(source)
            .GetCompilationUnitRoot()
            .DescendantNodes()
            .OfType<ClassDeclarationSyntax>()
        from method in type.Members.OfType<MethodDeclarationSyntax>()
        where method.AttributeLists.Count > 0
        select $"{type.Identifier.Text}.{method.Identifier.Text}";
}
