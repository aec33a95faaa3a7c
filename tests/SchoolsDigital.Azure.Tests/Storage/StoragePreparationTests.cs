using System.Collections.Concurrent;
using Azure;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Azure.Tests.Hosting;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Functions.Storage;
using SchoolsDigital.Local.Engine;

namespace SchoolsDigital.Azure.Tests.Storage;

public sealed class StoragePreparationTests : IDisposable
{
    private readonly ConcurrentDictionary<string, MemoryTable> account = new(StringComparer.OrdinalIgnoreCase);
    private readonly MemoryContainer container = new();
    private readonly VirtualClock clock = new(DateTimeOffset.UnixEpoch);
    private readonly MemoryTableServiceClient tables;
    private readonly LogLines log = new();

    public StoragePreparationTests() => tables = new(account);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => log.Dispose();

    [Fact]
    public async Task Execute_NewAccount_MakesEveryTableAndTheContainer()
    {
        await PrepareAsync();

        Assert.Equal(
            TableNames.All.Order(),
            account.Where(table => table.Value.Exists).Select(table => table.Key).Order()
        );
        Assert.True(container.IsThere);
    }

    [Fact]
    public async Task Execute_AllIsThere_AsksForNoTable()
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
    public async Task Execute_AccountIsNotReadyForAMoment_WaitsForIt(int status)
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
    public async Task Execute_AccountStaysAway_NamesTheSettingAfterAQuarterOfAMinute()
    {
        for (var time = 0; time < 100; time++)
        {
            tables.Troubles.Enqueue(
                new RequestFailedException(403, "no role", "AuthorizationPermissionMismatch", null)
            );
        }

        await PrepareAsync();

        var said = Assert.Single(log.Errors);
        Assert.Contains("Storage__TableServiceUri", said, StringComparison.Ordinal);
        Assert.Contains("no role", said, StringComparison.Ordinal);
        Assert.Equal(95, tables.Troubles.Count);
    }

    [Fact]
    public async Task Execute_NoRepetitionCanHelp_SaysSoAtOnce()
    {
        container.Trouble = new RequestFailedException(401, "wrong key", "AuthenticationFailed", null);

        await PrepareAsync();

        var said = Assert.Single(log.Errors);
        Assert.Contains("Storage__BlobServiceUri", said, StringComparison.Ordinal);
        Assert.Equal(DateTimeOffset.UnixEpoch, clock.GetUtcNow());
    }

    private async Task PrepareAsync()
    {
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        using var preparation = new StoragePreparation(
            tables,
            new MemoryBlobServiceClient(container),
            new(SettingNames.TablesAddress, SettingNames.FilesAddress),
            clock,
            loggers.CreateLogger<StoragePreparation>()
        );
        await preparation.StartAsync(Token);
        var prepared = preparation.ExecuteTask!;
        while (!prepared.IsCompleted)
        {
            clock.TryJump(DateTimeOffset.UnixEpoch.AddSeconds(40));
            await Task.Yield();
        }

        await prepared;
    }
}
