using System.Text.Json.Nodes;
using SchoolsDigital.Tests.Architecture;

namespace SchoolsDigital.Tests.Infra;

/// <summary>What is deployed opens nothing to the public, keeps people's data apart, and gives the app no more than it needs.</summary>
[Trait("Category", "Slow")]
public sealed class SnapshotTests
{
    private const string BlobDataOwner = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
    private const string BlobDataContributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
    private const string QueueDataContributor = "974c5e8b-45b9-4653-ba55-5f855dd0fb88";
    private const string TableDataContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";
    private const string KeyVaultSecretsUser = "4633458b-17de-408a-b874-0445c86b69e6";
    private const string MonitoringMetricsPublisher = "3913510d-42f4-4e42-8a64-420c390055eb";

    [Fact]
    public async Task Storage_EachAccount_IsClosedToThePublicAndToKeys()
    {
        var dev = await Snapshot.DevAsync;

        Assert.All(
            [dev.Engine["properties"]!, dev.Records["properties"]!],
            account =>
            {
                Assert.False(account["allowBlobPublicAccess"]!.GetValue<bool>());
                Assert.False(account["allowSharedKeyAccess"]!.GetValue<bool>());
                Assert.True(account["supportsHttpsTrafficOnly"]!.GetValue<bool>());
                Assert.Equal("TLS1_2", Snapshot.Text(account, "minimumTlsVersion"));
            }
        );
    }

    [Fact]
    public async Task Storage_DeletedBlobs_ComeBackOnlyWhereTheyAreRecords()
    {
        var dev = await Snapshot.DevAsync;

        var kept = dev.OfType("Microsoft.Storage/storageAccounts/blobServices")
            .ToDictionary(
                blobs => Snapshot.Text(blobs, "name").Split('/')[0],
                blobs => blobs["properties"]!["deleteRetentionPolicy"]!["enabled"]!.GetValue<bool>()
            );

        Assert.True(kept[Snapshot.Text(dev.Records, "name")]);
        Assert.False(kept[Snapshot.Text(dev.Engine, "name")]);
    }

    [Fact]
    public async Task Settings_Storage_KeepRecordsApartFromTheEngine()
    {
        // Arrange
        var dev = await Snapshot.DevAsync;
        var settings = dev.Settings;

        // Act
        var ofEngine = settings.Where(setting => setting.Value.Contains(Snapshot.Text(dev.Engine, "id")));
        var ofRecords = settings.Where(setting => setting.Value.Contains(Snapshot.Text(dev.Records, "id")));

        // Assert
        Assert.Equal(
            [
                "AzureWebJobsStorage__blobServiceUri",
                "AzureWebJobsStorage__queueServiceUri",
                "AzureWebJobsStorage__tableServiceUri",
            ],
            ofEngine.Select(setting => setting.Key).Order()
        );
        Assert.Equal(
            ["Storage__BlobServiceUri", "Storage__TableServiceUri"],
            ofRecords.Select(setting => setting.Key).Order()
        );
    }

    [Fact]
    public async Task Settings_Secrets_AreReadFromTheVault()
    {
        var settings = (await Snapshot.DevAsync).Settings;

        Assert.All(
            ["Keys__Links", "Keys__Responses", "SendGrid__ApiKey"],
            name => Assert.Contains("@Microsoft.KeyVault(SecretUri=", settings[name], StringComparison.Ordinal)
        );
        Assert.All(
            Repository.Read("*.bicep", "infra"),
            file => Assert.DoesNotMatch(@"listKeys\(|AccountKey=|@secure\(\)", file.Text)
        );
    }

    [Fact]
    public async Task Identity_App_IsItsOwnWhereverOneIsAskedFor()
    {
        // Arrange
        var dev = await Snapshot.DevAsync;
        var identity = Snapshot.Text(dev.OfType("Microsoft.ManagedIdentity/userAssignedIdentities").Single(), "id");

        // Act
        var app = dev.App["properties"]!;
        var release = app["functionAppConfig"]!["deployment"]!["storage"]!["authentication"]!;
        string[] clientIds = [dev.Settings["AZURE_CLIENT_ID"], dev.Settings["AzureWebJobsStorage__clientId"]];

        // Assert
        Assert.Equal("UserAssigned", Snapshot.Text(dev.App["identity"]!, "type"));
        Assert.Contains(identity, Snapshot.Text(app, "keyVaultReferenceIdentity"), StringComparison.Ordinal);
        Assert.Contains(identity, Snapshot.Text(release, "userAssignedIdentityResourceId"), StringComparison.Ordinal);
        Assert.All(clientIds, id => Assert.Contains("clientId", id, StringComparison.Ordinal));
        Assert.Equal("managedidentity", dev.Settings["AzureWebJobsStorage__credential"]);
    }

    [Fact]
    public async Task Roles_OnEachResource_AreTheLeastThatDo()
    {
        var dev = await Snapshot.DevAsync;

        string[] RolesOn(string type) => [.. dev.RolesOn(type, Snapshot.Text(dev.OfType(type).Single(), "name"))];
        string[] RolesOnAccount(JsonNode account) =>
            [.. dev.RolesOn("Microsoft.Storage/storageAccounts", Snapshot.Text(account, "name"))];

        Assert.Equal([TableDataContributor, QueueDataContributor, BlobDataOwner], RolesOnAccount(dev.Engine));
        Assert.Equal([TableDataContributor, BlobDataContributor], RolesOnAccount(dev.Records));
        Assert.Equal([KeyVaultSecretsUser], RolesOn("Microsoft.KeyVault/vaults"));
        Assert.Equal([MonitoringMetricsPublisher], RolesOn("Microsoft.Insights/components"));
        Assert.Equal(7, dev.OfType("Microsoft.Authorization/roleAssignments").Count());
    }

    [Fact]
    public async Task Network_AskedFor_IsTheOnlyWayToBothAccounts()
    {
        // Arrange
        var prod = await Snapshot.PrivateProdAsync;

        // Act
        var reached = prod.OfType("Microsoft.Network/privateEndpoints")
            .Select(end => end["properties"]!["privateLinkServiceConnections"]![0]!["properties"]!)
            .Select(to => (Snapshot.Text(to, "privateLinkServiceId"), to["groupIds"]![0]!.GetValue<string>()));

        // Assert
        var (engine, records) = (Snapshot.Text(prod.Engine, "id"), Snapshot.Text(prod.Records, "id"));
        Assert.Equal(
            [(engine, "blob"), (engine, "queue"), (engine, "table"), (records, "blob"), (records, "table")],
            reached
        );
        Assert.All(
            [prod.Engine["properties"]!, prod.Records["properties"]!],
            account => Assert.Equal("Disabled", Snapshot.Text(account, "publicNetworkAccess"))
        );
        Assert.Equal(3, prod.OfType("Microsoft.Network/privateDnsZones/virtualNetworkLinks").Count());
        Assert.EndsWith(
            "/subnets/app",
            Snapshot.Text(prod.App["properties"]!, "virtualNetworkSubnetId"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Network_NotAskedFor_IsNotThere()
    {
        var dev = await Snapshot.DevAsync;

        Assert.Empty(dev.OfType("Microsoft.Network/virtualNetworks"));
        Assert.Empty(dev.OfType("Microsoft.Network/privateEndpoints"));
        Assert.Null(dev.App["properties"]!["virtualNetworkSubnetId"]);
        Assert.Equal("Enabled", Snapshot.Text(dev.Records["properties"]!, "publicNetworkAccess"));
    }

    [Fact]
    public async Task Instances_AlwaysReady_AreThereForACouncilOnly()
    {
        Assert.Empty(AlwaysReady(await Snapshot.DevAsync));
        Assert.Equal(["http 1", "durable 1"], AlwaysReady(await Snapshot.PrivateProdAsync));
    }

    private static IEnumerable<string> AlwaysReady(Snapshot snapshot) =>
        from ready in snapshot.App["properties"]!["functionAppConfig"]!["scaleAndConcurrency"]![
            "alwaysReady"
        ]!.AsArray()
        select $"{ready!["name"]} {ready["instanceCount"]}";
}
