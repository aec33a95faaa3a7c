using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Service.Keys;
using SchoolsDigital.Service.Upgrades;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Hosting;

/// <summary>What an instance makes of the store that it finds when it starts.</summary>
public sealed class StoreReadinessTests : IAsyncDisposable
{
    private readonly MemoryHost host = new();
    private readonly ApplicationLifetime life = new(NullLogger<ApplicationLifetime>.Instance);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Execute_NewStore_NotesItsKeysAndIsReady()
    {
        await StartAsync();

        Assert.NotNull(await host.Tables.GetAsync(KeyFingerprint.Key, Token));
        Assert.NotNull(await host.Tables.GetAsync(Upgrade.Sealing, Token));
        Assert.False(life.ApplicationStopping.IsCancellationRequested);
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task Execute_StoreThatItHasSeenBefore_GoesOnAndWritesNothing()
    {
        await StartAsync();
        var writes = host.Tables.Writes;

        await StartAsync();

        Assert.Equal(writes, host.Tables.Writes);
        Assert.False(life.ApplicationStopping.IsCancellationRequested);
    }

    [Fact]
    public async Task Execute_KeysOfAnotherStore_StopsTheInstanceNamesTheSettingAndTouchesNothing()
    {
        await host.Tables.TryAddAsync(KeyFingerprint.Key, new("of other keys"), Token);
        var before = host.Tables.Dump;

        await StartAsync();

        Assert.True(life.ApplicationStopping.IsCancellationRequested);
        var said = Assert.Single(host.Log.Errors);
        Assert.Contains("not those that the data was written with", said, StringComparison.Ordinal);
        Assert.Contains("Keys__Responses", said, StringComparison.Ordinal);
        Assert.Equal(before, host.Tables.Dump);
    }

    [Fact]
    public async Task Execute_StoreCannotBeReached_SaysSoAndLetsTheInstanceLive()
    {
        await StartAsync(new CrashingTableStore(host.Tables, writes: 0, isLastOnDisk: false));

        Assert.False(life.ApplicationStopping.IsCancellationRequested);
        Assert.Contains("has not been made ready", Assert.Single(host.Log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_InstanceIsStopped_SaysNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StartAsync(isStopped: true));

        Assert.Empty(host.Log.Errors);
    }

    private async Task StartAsync(ITableStore? tables = null, bool isStopped = false)
    {
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(host.Log));
        using var readiness = new StoreReadiness(
            new(tables ?? host.Tables, host.Get<ResponseKeys>()),
            host.Get<StoreUpgrade>(),
            life,
            loggers.CreateLogger<StoreReadiness>()
        );
        await readiness.StartAsync(new CancellationToken(isStopped));
        await readiness.ExecuteTask!;
    }
}
