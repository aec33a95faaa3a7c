using System.Collections.Concurrent;
using Azure;
using Microsoft.Extensions.Logging.Abstractions;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Functions.Storage;
using SchoolsDigital.Local.Engine;

namespace SchoolsDigital.Azure.Tests.Storage;

public sealed class StoragePreparationTests
{
    private readonly ConcurrentDictionary<string, MemoryTable> account = new(StringComparer.OrdinalIgnoreCase);
    private readonly MemoryContainer container = new();
    private readonly VirtualClock clock = new(DateTimeOffset.UnixEpoch);
    private readonly MemoryTableServiceClient tables;

    public StoragePreparationTests() => tables = new(account);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartingAsync_NewAccount_MakesEveryTableAndTheContainer()
    {
        await PrepareAsync();

        Assert.Equal(
            TableNames.All.Order(),
            account.Where(table => table.Value.Exists).Select(table => table.Key).Order()
        );
        Assert.True(container.IsThere);
    }

    [Fact]
    public async Task StartingAsync_AllIsThere_AsksForNoTable()
    {
        await PrepareAsync();
        var asked = tables.Asked;

        await PrepareAsync();

        Assert.Equal(asked, tables.Asked);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(403)]
    [InlineData(503)]
    public async Task StartingAsync_AccountIsNotReadyForAMoment_WaitsForIt(int status)
    {
        for (var time = 0; time < 4; time++)
        {
            tables.Troubles.Enqueue(new RequestFailedException(status, "not yet", null, null));
        }

        await PrepareAsync();

        Assert.All(TableNames.All, name => Assert.True(account[name].Exists));
        Assert.Equal(TimeSpan.FromSeconds(15), clock.GetUtcNow() - DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task StartingAsync_AccountStaysAway_NamesTheSettingAfterAQuarterOfAMinute()
    {
        for (var time = 0; time < 100; time++)
        {
            tables.Troubles.Enqueue(
                new RequestFailedException(403, "no role", "AuthorizationPermissionMismatch", null)
            );
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(PrepareAsync);

        Assert.Contains("Storage__TableServiceUri", refused.Message, StringComparison.Ordinal);
        Assert.Contains("no role", refused.Message, StringComparison.Ordinal);
        Assert.Equal(95, tables.Troubles.Count);
    }

    [Fact]
    public async Task StartingAsync_NoRepetitionCanHelp_SaysSoAtOnce()
    {
        container.Trouble = new RequestFailedException(401, "wrong key", "AuthenticationFailed", null);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(PrepareAsync);

        Assert.Contains("Storage__BlobServiceUri", refused.Message, StringComparison.Ordinal);
        Assert.Equal(DateTimeOffset.UnixEpoch, clock.GetUtcNow());
    }

    private async Task PrepareAsync()
    {
        var preparation = new StoragePreparation(
            tables,
            new MemoryBlobServiceClient(container),
            new(SettingNames.TablesAddress, SettingNames.FilesAddress),
            clock,
            NullLogger<StoragePreparation>.Instance
        );
        var prepared = preparation.StartingAsync(Token);
        while (!prepared.IsCompleted)
        {
            clock.TryJump(DateTimeOffset.UnixEpoch.AddSeconds(40));
            await Task.Yield();
        }

        await prepared;
    }
}
