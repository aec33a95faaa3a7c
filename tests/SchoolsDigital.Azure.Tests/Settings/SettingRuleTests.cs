using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Configuration;
using SchoolsDigital.Azure.Tests.Support;
using SchoolsDigital.Functions.Hosting;

namespace SchoolsDigital.Azure.Tests.Settings;

public partial class SettingRuleTests
{
    private const string Sample = SampleSettings.File;

    // Only a computer without an identity needs it.
    private const string ForAComputer = "Storage__ConnectionString";

    private static readonly string[] InCode =
    [
        .. typeof(SettingNames)
            .GetFields()
            .Select(field => ((string)field.GetRawConstantValue()!).Replace(":", "__", StringComparison.Ordinal)),
    ];

    [Fact]
    public void SampleSettings_Repository_AreThoseThatTheCodeReads()
    {
        var sample = SampleSettings
            .Read()
            .Keys.Select(name => name.Replace(":", "__", StringComparison.Ordinal))
            .ToList();

        Assert.Empty(SettingRule.Missing(Sample, sample, InCode));
        Assert.Empty(SettingRule.LeftOver(Sample, sample, InCode));
    }

    [Fact]
    public void HostJson_Repository_AsksForNothingThatCannotResolve() =>
        Assert.Empty(
            SettingRule.Unresolvable("host.json", Repository.Read("host.json"), [.. SampleSettings.Read().Keys])
        );

    [Theory]
    [InlineData("%Service__Address%", 1)]
    [InlineData("%Service:Adress%", 1)]
    [InlineData("%Service:Address%", 0)]
    [InlineData("SchoolsDigital", 0)]
    public void Unresolvable_HubName_IsOneThatTheHostCannotRead(string hubName, int expected) =>
        Assert.Equal(
            expected,
            SettingRule.Unresolvable("host.json", $$"""{ "hubName": "{{hubName}}" }""", ["Service:Address"]).Count()
        );

    [Fact]
    public void Bicep_Repository_SetsWhatTheCodeReads()
    {
        // Arrange
        var infrastructure = Repository.PathOf("infra");
        Assert.SkipUnless(Directory.Exists(infrastructure), "There is no infra/ beside this host.");
        var text = string.Concat(
            Directory.EnumerateFiles(infrastructure, "*.bicep", SearchOption.AllDirectories).Select(File.ReadAllText)
        );

        // Act
        var set = BicepSetting().Matches(text).Select(match => match.Groups[1].Value).Distinct().ToList();

        // Assert
        Assert.Empty(SettingRule.Missing("The infrastructure", set, InCode.Except([ForAComputer])));
        Assert.Empty(SettingRule.LeftOver("The infrastructure", set, InCode));
    }

    [Fact]
    public void CheckReads_Repository_IsKept() =>
        Assert.Empty(
            Directory
                .EnumerateFiles(Repository.PathOf("functions"), "*.cs", SearchOption.AllDirectories)
                // Where a name is what the caller gave.
                .Where(file => Path.GetFileName(file) != "Settings.cs")
                .SelectMany(file =>
                    SettingRule.CheckReads(
                        file,
                        CSharpSyntaxTree
                            .ParseText(File.ReadAllText(file), cancellationToken: TestContext.Current.CancellationToken)
                            .GetCompilationUnitRoot(TestContext.Current.CancellationToken)
                    )
                )
        );

    [Theory]
    [InlineData("settings[\"Some:Thing\"]", 1)]
    [InlineData("settings.Require(name)", 1)]
    [InlineData("settings.Require(SettingNames.Address)", 0)]
    [InlineData("words[0]", 0)]
    public void CheckReads_AnyRead_IsKeptOnlyByAListedName(string expression, int expected)
    {
        var token = TestContext.Current.CancellationToken;
        var source = CSharpSyntaxTree
            .ParseText($"class A {{ object b = {expression}; }}", cancellationToken: token)
            .GetCompilationUnitRoot(token);

        Assert.Equal(expected, SettingRule.CheckReads("A.cs", source).Count());
    }

    // The sample is a working host, so its secrets have the form that the code asks for.
    [Fact]
    public void SampleSettings_Read_AreKeysOfTheRightForm()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(SampleSettings.Read()).Build();

        Assert.Equal(1, KeySettings.ReadLinkKeys(settings).Newest.Id);
        Assert.NotNull(KeySettings.ReadResponseKeys(settings));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1,2026-01-01T00:00:00Z")]
    [InlineData("x,2026-01-01T00:00:00Z,bm90IGEgc2VjcmV0LCBmb3IgYSBkZXZlbG9wZXIncyBtYWNoaW5l")]
    [InlineData("1,2026-01-01T00:00:00Z,not Base64 at all")]
    public void ReadLinkKeys_OfAnotherForm_ThrowsWithoutQuotingThem(string value)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create(SettingNames.LinkKeys, (string?)value)])
            .Build();

        var refused = Assert.Throws<InvalidOperationException>(() => KeySettings.ReadLinkKeys(settings));

        Assert.DoesNotContain("not Base64", refused.Message, StringComparison.Ordinal);
    }

    // As the key of an object, or as the name of a setting.
    [GeneratedRegex(@"\b((?:[A-Z][A-Za-z]+__[A-Za-z]+)|APPLICATIONINSIGHTS_[A-Z_]+|AzureWebJobs[A-Za-z]+)(?='?\s*:|')")]
    private static partial Regex BicepSetting();
}
