using System.Text.RegularExpressions;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Tests.Architecture;

namespace SchoolsDigital.Tests.Engine;

/// <summary>What the document says of the kernel is proven by the tests that it names.</summary>
public partial class KernelDocumentTests
{
    private static readonly string[] Rows =
    [
        .. Repository
            .ReadFile("docs/kernel.md")
            .Text.Split('\n')
            .Where(line =>
                line.StartsWith("| ", StringComparison.Ordinal)
                && !line.EndsWith("| Proven by |", StringComparison.Ordinal)
            ),
    ];

    [Fact]
    public void Document_EachRow_NamesATest()
    {
        Assert.NotEmpty(Rows);
        Assert.DoesNotContain(Rows, row => !TestName().IsMatch(row));
    }

    [Fact]
    public void Document_TestsThatItNames_AreThere()
    {
        var missing =
            from row in Rows
            from Match name in TestName().Matches(row)
            where !IsTest(name.Groups["class"].Value, name.Groups["method"].Value)
            select name.Value;

        Assert.Empty(missing);
    }

    private static bool IsTest(string name, string method) =>
        new[] { typeof(KernelDocumentTests).Assembly, typeof(WorkflowClientContract).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name == name)
            .SelectMany(type => type.GetMethods())
            .Any(found => found.Name == method && found.GetCustomAttributes(typeof(FactAttribute), true).Length > 0);

    [GeneratedRegex(@"`(?<class>\w+)\.(?<method>\w+_\w+_\w+)`")]
    private static partial Regex TestName();
}
