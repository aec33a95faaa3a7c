using System.Text.RegularExpressions;
using SchoolsDigital.Tests.Architecture;

namespace SchoolsDigital.Tests.Infra;

/// <summary>The Bicep fits together, opens nothing to the public and holds no secret; the workflows neither.</summary>
public sealed partial class InfraTests
{
    private static readonly IReadOnlyList<BicepFile> Files =
    [
        .. Repository
            .Read("*.bicep", "infra")
            .Concat(Repository.Read("*.bicepparam", "infra"))
            .Select(file => new BicepFile(file)),
    ];

    [Fact]
    public void Bicep_AllFiles_FitTogether() =>
        Assert.Empty(InfraRule.Check(Files, path => File.Exists(Path.Combine(Repository.Root, path))));

    [Fact]
    public void Bicep_AllFiles_AreUsed()
    {
        var used = Files.SelectMany(file => file.Modules.Select(module => module.Path)).ToHashSet();

        var unused = Files.Where(file =>
            file.Path.Contains("/modules/") && !used.Contains(file.Path["infra/".Length..])
        );

        Assert.Empty(unused.Select(file => file.Path));
        Assert.NotEmpty(used);
    }

    [Theory]
    [InlineData("module a 'modules/none.bicep' = {\n  params: {\n  }\n}\n", "uses the module modules/none.bicep")]
    [InlineData("module a 'modules/m.bicep' = {\n  params: {\n    x: 1\n    y: 2\n  }\n}\n", "gives y, which")]
    [InlineData("module a 'modules/m.bicep' = {\n  params: {\n  }\n}\n", "does not give x to")]
    [InlineData(
        "module a 'modules/m.bicep' = {\n  params: {\n    x: 1\n  }\n}\noutput o string = a.outputs.none\n",
        "uses the output none"
    )]
    [InlineData("var q = loadTextContent('queries/none.kql')\n", "loads queries/none.kql")]
    [InlineData("using 'none.bicep'\n", "is for none.bicep")]
    [InlineData("using 'modules/m.bicep'\n\nparam y = 1\n", "does not give x to")]
    public void Check_FileThatDoesNotFit_IsNamed(string text, string problem)
    {
        BicepFile[] files =
        [
            new(new("infra/main.bicep", text)),
            new(new("infra/modules/m.bicep", "param x int\nparam z int = 3\noutput o int = x\n")),
        ];

        Assert.Contains(InfraRule.Check(files, _ => false), found => found.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Bicep_Storage_IsClosedToThePublicAndToKeys()
    {
        var storage = Files.Single(file => file.Path == "infra/modules/storage.bicep").Text;

        foreach (
            var line in (string[])
                [
                    "allowBlobPublicAccess: false",
                    "allowSharedKeyAccess: false",
                    "minimumTlsVersion: 'TLS1_2'",
                    "deleteRetentionPolicy: { enabled: true",
                ]
        )
        {
            Assert.Contains(line, storage, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bicep_Settings_HoldNoSecret()
    {
        var app = Files.Single(file => file.Path == "infra/modules/app.bicep").Text;
        var secrets = SecretSetting().Matches(app).Select(match => match.Groups["value"].Value).ToList();

        Assert.NotEmpty(secrets);
        Assert.All(
            secrets,
            value => Assert.StartsWith("'@Microsoft.KeyVault(SecretUri=", value, StringComparison.Ordinal)
        );
        Assert.All(Files, file => Assert.DoesNotMatch(@"listKeys\(|AccountKey=|@secure\(\)", file.Text));
    }

    [Fact]
    public void Workflows_AllActions_ArePinnedAndReadNoSecret() =>
        Assert.Empty(Repository.Read("*.yml", ".github").SelectMany(InfraRule.CheckWorkflow));

    [Theory]
    [InlineData("      - uses: actions/checkout@v5")]
    [InlineData("      - uses: actions/checkout@main")]
    [InlineData("      - uses: actions/checkout")]
    [InlineData("          password: ${{ secrets.PASSWORD }}")]
    public void CheckWorkflow_UnpinnedActionOrSecret_IsNamed(string line) =>
        Assert.Single(InfraRule.CheckWorkflow(new(".github/workflows/a.yml", $"jobs:\n{line}\n")));

    [GeneratedRegex(@"^  \w*(?:ApiKey|Secret|Password|Keys__\w+): (?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex SecretSetting();
}
