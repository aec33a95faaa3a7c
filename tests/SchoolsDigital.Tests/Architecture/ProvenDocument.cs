using System.Text.RegularExpressions;
using SchoolsDigital.Contracts.Workflows;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>A document whose tables have a last column "Proven by", with the tests that prove each row.</summary>
internal sealed partial class ProvenDocument(string path)
{
    private readonly string[] rows =
    [
        .. Repository
            .ReadFile(path)
            .Text.Split('\n')
            .Where(line =>
                line.StartsWith("| ", StringComparison.Ordinal)
                && !line.EndsWith("| Proven by |", StringComparison.Ordinal)
            ),
    ];

    /// <summary>Fails where there is no row, a row names no test, or a test that is named is not there.</summary>
    public void AssertProven()
    {
        Assert.NotEmpty(rows);
        Assert.DoesNotContain(rows, row => !TestName().IsMatch(row));
        Assert.Empty(
            from row in rows
            from Match name in TestName().Matches(row)
            where !IsTest(name.Groups["class"].Value, name.Groups["method"].Value)
            select name.Value
        );
    }

    private static bool IsTest(string name, string method) =>
        new[] { typeof(ProvenDocument).Assembly, typeof(WorkflowClientContract).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name == name)
            .SelectMany(type => type.GetMethods())
            .Any(found => found.Name == method && found.GetCustomAttributes(typeof(FactAttribute), true).Length > 0);

    [GeneratedRegex(@"`(?<class>\w+)\.(?<method>\w+_\w+_\w+)`")]
    private static partial Regex TestName();
}
