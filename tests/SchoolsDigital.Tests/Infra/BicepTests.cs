using System.Text.Json.Nodes;
using SchoolsDigital.Tests.Architecture;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Infra;

/// <summary>The compiler has nothing to say of the infrastructure, neither of what is wrong nor of what is old.</summary>
[Trait("Category", "Slow")]
public sealed class BicepTests
{
    public static TheoryData<string> ParameterFiles =>
        [.. Repository.Read("*.bicepparam", "infra").Select(file => file.Path)];

    [Fact]
    public async Task Lint_Infrastructure_FindsNothing()
    {
        var result = await BicepCompiler.RunAsync(["lint", PathOf("infra/main.bicep")]);

        Assert.Empty(result.Output.Concat(result.Error));
        Assert.Equal(0, result.Code);
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public async Task BuildParams_ParameterFile_FitsTheTemplate(string file)
    {
        var result = await BicepCompiler.RunAsync(["build-params", PathOf(file), "--stdout"]);

        Assert.Empty(result.Error);
        Assert.Equal(0, result.Code);
    }

    // A role that comes after the app finds a worker that has stopped for want of it.
    [Fact]
    public async Task Build_Infrastructure_LetsTheAppWaitForItsRolesAndItsNetwork()
    {
        // Act
        var result = await BicepCompiler.RunAsync(["build", PathOf("infra/main.bicep"), "--stdout"]);

        // Assert
        Assert.Empty(result.Error);
        var modules = JsonNode.Parse(string.Concat(result.Output))!["resources"]!.AsObject();
        var giving = modules.Where(module => GivesRoles(module.Value!)).Select(module => module.Key);
        Assert.Equal(["identity"], giving);
        var awaited = modules["app"]!["dependsOn"]!.AsArray().Select(name => name!.GetValue<string>());
        Assert.Superset(new HashSet<string> { "identity", "network" }, awaited.ToHashSet());
    }

    [Fact]
    public void Modules_AllFiles_AreUsed()
    {
        var main = Repository.ReadFile("infra/main.bicep").Text;
        var modules = Repository.Read("*.bicep", "infra/modules").Select(file => file.Path["infra/".Length..]).ToList();

        Assert.NotEmpty(modules);
        Assert.All(modules, module => Assert.Contains($"'{module}'", main, StringComparison.Ordinal));
    }

    // The rules of infra/bicepconfig.json are what makes the first test worth anything.
    [Theory]
    [InlineData(
        "BCP178",
        "var names = { first: account.properties.accessTier }\noutput all array = [for name in items(names): name.key]"
    )]
    [InlineData(
        "use-recent-api-versions",
        "resource old 'Microsoft.Storage/storageAccounts@2024-01-01' existing = { name: 'old' }\noutput id string = old.id"
    )]
    [InlineData("no-unused-params", "param nobody string")]
    public async Task Lint_BrokenFile_IsRefused(string rule, string lines)
    {
        // Arrange
        using var folder = new TempFolder();
        var file = folder.PathOf("broken.bicep");
        File.Copy(PathOf("infra/bicepconfig.json"), folder.PathOf("bicepconfig.json"));
        await File.WriteAllTextAsync(
            file,
            $"resource account 'Microsoft.Storage/storageAccounts@2025-08-01' existing = {{ name: 'any' }}\n{lines}\n",
            TestContext.Current.CancellationToken
        );

        // Act
        var result = await BicepCompiler.RunAsync(["lint", file]);

        // Assert
        Assert.Equal(1, result.Code);
        Assert.Contains(
            result.Output.Concat(result.Error),
            line => line.Contains($" {rule}: ", StringComparison.Ordinal)
        );
    }

    private static bool GivesRoles(JsonNode module) =>
        module.ToJsonString().Contains("Microsoft.Authorization/roleAssignments", StringComparison.Ordinal);

    private static string PathOf(string file) => Path.Combine(Repository.Root, file);
}
