using System.Text.Json;
using SchoolsDigital.Azure.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Settings;

/// <summary>What <c>host.json</c> says is explained, and the explanation speaks of what it says.</summary>
public sealed class HostFileTests
{
    [Fact]
    public void Values_Repository_HaveTheirRowInTheDocumentation()
    {
        // Arrange
        using var file = JsonDocument.Parse(Repository.Read("host.json"));
        var values = ValuesOf(file.RootElement).ToList();

        // Act
        var rows = Repository
            .Read("docs/azure.md")
            .Split('\n')
            .SkipWhile(line => line != "## `host.json`, line by line")
            .TakeWhile(line => line != "## When mail is stuck")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (Key: cells[1].Trim('`'), Value: cells[2], Reason: cells[3]))
            .ToList();

        // Assert
        Assert.Equal(values, rows.Select(row => (row.Key, row.Value)));
        Assert.All(rows, row => Assert.NotEmpty(row.Reason));
    }

    private static IEnumerable<(string Key, string Value)> ValuesOf(JsonElement owner) =>
        owner
            .EnumerateObject()
            .SelectMany(property =>
                property.Value.ValueKind == JsonValueKind.Object
                    ? ValuesOf(property.Value)
                    : [(property.Name, WordsOf(property.Value))]
            );

    private static string WordsOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String when value.GetString() is { Length: 0 } => "(empty)",
            JsonValueKind.String => value.GetString()!,
            _ => value.GetRawText(),
        };
}
