using System.Text.Json;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Service;

namespace SchoolsDigital.Azure.Tests.Triggers;

/// <summary>What the Worker SDK's build tells the host to call, as it lies beside each app.</summary>
public sealed class FunctionsMetadataTests
{
    // What is not called by a workflow: pages and the clock.
    private static readonly string[] OfTheService =
    [
        "CountSchools",
        "KeepHouse",
        "LookAtRounds",
        "Pages",
        "SendDueMail",
    ];
    private static readonly string[] OfTheContractApp = ["Call", "Ready"];

    [Fact]
    public void Metadata_Service_HasEveryEntryOfTheCatalogueAndNothingElse() =>
        AssertHolds("SchoolsDigital.Functions", ServiceCatalogue.Create(), OfTheService);

    [Fact]
    public void Metadata_ContractApp_HasEveryEntryOfItsCatalogueAndNothingElse() =>
        AssertHolds("SchoolsDigital.ContractApp", ContractCatalogue.Create(), OfTheContractApp);

    private static void AssertHolds(string app, WorkflowCatalogue catalogue, IEnumerable<string> others)
    {
        // Arrange
        var expected = Entries("orchestrationTrigger", catalogue.Workflows.Select(entry => entry.Name))
            .Concat(Entries("activityTrigger", catalogue.Activities.Select(entry => entry.Name)))
            .Concat(others)
            .Order(StringComparer.Ordinal);

        // Act
        var found = ReadOf(app);

        // Assert
        Assert.Equal(expected, found.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Entries(string kind, IEnumerable<string> storedNames) =>
        storedNames.Select(name => $"{kind} {name.Replace('.', '_')}");

    private static IEnumerable<string> ReadOf(string app)
    {
        var folder = AppContext.BaseDirectory.Replace("SchoolsDigital.Azure.Tests", app, StringComparison.Ordinal);
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "functions.metadata")));
        return
        [
            .. from function in file.RootElement.EnumerateArray()
            let name = function.GetProperty("name").GetString()!
            let kind = function.GetProperty("bindings")[0].GetProperty("type").GetString()!
            select kind is "orchestrationTrigger" or "activityTrigger" ? $"{kind} {name}" : name,
        ];
    }
}
