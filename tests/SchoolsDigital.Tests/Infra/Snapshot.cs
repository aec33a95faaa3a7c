using System.Text.Json.Nodes;
using SchoolsDigital.Tests.Architecture;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Infra;

/// <summary>What a parameter file would deploy, as far as the compiler knows it without Azure.</summary>
internal sealed class Snapshot(IReadOnlyList<JsonNode> resources)
{
    private static readonly Lazy<Task<Snapshot>> ForTrials = new(() => TakeAsync("dev", isPrivate: false));
    private static readonly Lazy<Task<Snapshot>> ForACouncil = new(() => TakeAsync("prod", isPrivate: true));

    /// <summary>The copy to try things on, on the public endpoints.</summary>
    public static Task<Snapshot> DevAsync => ForTrials.Value;

    /// <summary>What a council relies on, with a network of its own.</summary>
    public static Task<Snapshot> PrivateProdAsync => ForACouncil.Value;

    /// <summary>The account of the workflow engine, which the releases are in too.</summary>
    public JsonNode Engine => OfType("Microsoft.Storage/storageAccounts").Single(account => IsNamed(account, "ste"));

    /// <summary>The account of schools, people and answers.</summary>
    public JsonNode Records => OfType("Microsoft.Storage/storageAccounts").Single(account => IsNamed(account, "str"));

    public JsonNode App => OfType("Microsoft.Web/sites").Single();

    public IReadOnlyDictionary<string, string> Settings =>
        OfType("Microsoft.Web/sites/config")
            .Single(config => Text(config, "name").EndsWith("/appsettings", StringComparison.Ordinal))["properties"]!
            .AsObject()
            .ToDictionary(setting => setting.Key, setting => setting.Value!.GetValue<string>());

    public IEnumerable<JsonNode> OfType(string type) => resources.Where(resource => Text(resource, "type") == type);

    /// <summary>The ids of the roles on a resource, in order.</summary>
    public IEnumerable<string> RolesOn(string type, string name) =>
        from role in OfType("Microsoft.Authorization/roleAssignments")
        where Text(role, "id").Contains($"/{type}/{name}/", StringComparison.Ordinal)
        let definition = Text(role["properties"]!, "roleDefinitionId")
        orderby definition
        select definition.Split('/')[^1];

    public static string Text(JsonNode owner, string property) => owner[property]!.GetValue<string>();

    private static bool IsNamed(JsonNode resource, string start) =>
        Text(resource, "name").StartsWith(start, StringComparison.Ordinal);

    private static async Task<Snapshot> TakeAsync(string environment, bool isPrivate)
    {
        // The compiler writes beside the file that it reads.
        using var folder = new TempFolder();
        foreach (var file in Repository.Read("*", "infra"))
        {
            var copy = folder.PathOf(file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            await File.WriteAllTextAsync(copy, file.Text);
        }

        var result = await BicepCompiler.RunAsync(
            [
                "snapshot",
                folder.PathOf($"infra/{environment}.bicepparam"),
                // Without these, what modules tell each other stays unknown.
                .. (string[])["--subscription-id", $"{Guid.Empty}", "--deployment-name", "test"],
            ],
            isPrivate
        );
        Assert.Equal(0, result.Code);
        var snapshot = JsonNode.Parse(
            await File.ReadAllTextAsync(folder.PathOf($"infra/{environment}.snapshot.json"))
        )!;
        return new([.. snapshot["predictedResources"]!.AsArray().Select(resource => resource!)]);
    }
}
