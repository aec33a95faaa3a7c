using SchoolsDigital.Local.Backups;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Tests.Desk;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Backups;

/// <summary>A round that is open, a copy of its data, and what is restored from it.</summary>
internal sealed class CopiedRound : IAsyncDisposable
{
    private readonly TempFolder folder = new();

    private CopiedRound(RunningRound round) => Round = round;

    public RunningRound Round { get; }

    public string Copy => folder.PathOf("copy");

    public string KeysCopy => folder.PathOf("copy.keys");

    public string Restored => folder.PathOf("restored");

    public string Folder => folder.Path;

    public string Authority => Round.Ref.Authority;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<CopiedRound> OpenAsync() => new(await RunningRound.OpenAsync(isNamed: true));

    public void Back() =>
        _ = new Backup(
            BackupPlaces.Of(Round.Host.DataPath, Round.Host.KeyFile, Copy, null),
            new VirtualClock(Round.Now)
        ).Make();

    /// <summary>Restores it at the moment at which the round is now.</summary>
    public Task<RestoredFolder> RestoreAsync(string? keys = null, string? keysCopy = null) =>
        new Restore(BackupPlaces.Of(Restored, keys, Copy, keysCopy), new VirtualClock(Round.Now)).RunAsync(Token);

    /// <summary>Starts what was restored, and lets the time do what it will within an hour.</summary>
    public async Task<LocalHost> StartAsync()
    {
        var clock = new VirtualClock(Round.Now);
        var host = await LocalHost.StartAsync(Restored, new() { Clock = clock, Rates = null }, Token);
        await PassAnHourAsync(host);
        return host;
    }

    public static Task PassAnHourAsync(LocalHost host)
    {
        var clock = (VirtualClock)host.Get<TimeProvider>();
        return new VirtualTime(clock, host.Engine).AdvanceToAsync(clock.GetUtcNow().AddHours(1), Token);
    }

    public Task<IReadOnlyList<HeldMail>> HeldAsync(LocalHost host) => host.Get<HeldMails>().ListAsync(Authority, Token);

    /// <summary>The mails that a host has sent, by the names of their files, which are made from what mail each is.</summary>
    public static HashSet<string> SentBy(LocalHost host) =>
        [.. Directory.EnumerateFiles(host.MailPath, "*.eml").Select(path => Path.GetFileName(path))];

    public async ValueTask DisposeAsync()
    {
        await Round.DisposeAsync();
        folder.Dispose();
    }
}
