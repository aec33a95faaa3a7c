using System.Diagnostics;
using SchoolsDigital.Local.Backups;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Tests.Scripts;

namespace SchoolsDigital.Tests.Backups;

[Trait("Category", "Slow")]
public sealed class KilledBackupTests : IAsyncLifetime
{
    private const int Kills = 8;

    private readonly Random random = new(13);
    private CopiedRound copied = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => copied = await CopiedRound.OpenAsync();

    public ValueTask DisposeAsync() => copied.DisposeAsync();

    [Fact]
    public async Task Backup_KilledAtAnyMoment_LeavesAWholeCopyOrNone()
    {
        // Arrange
        string[] command = ["backup", copied.Copy, "--data", copied.Round.Host.DataPath];
        var unfinished = Path.Combine(copied.Folder, ".backup-unfinished");

        for (var kill = 0; kill < Kills; kill++)
        {
            // Act
            await KillAsync(command, unfinished);

            // Assert
            if (File.Exists(copied.Copy))
            {
                using var whole = BackupReader.Open(copied.Copy, new(KeyFile.Read(copied.KeysCopy)));
                Assert.NotEmpty(whole.Manifest.Entries);
                File.Delete(copied.Copy);
            }
        }

        Assert.Equal(0, (await RunAsync(command)).Code);
        Assert.False(Path.Exists(unfinished));
        await copied.RestoreAsync();
    }

    [Fact]
    public async Task Restore_KilledAtAnyMoment_LeavesAWholeFolderOrNone()
    {
        // Arrange
        copied.Back();
        string[] command = ["restore", copied.Copy, "--data", copied.Restored];
        var unfinished = $"{copied.Restored}.restoring";

        for (var kill = 0; kill < Kills; kill++)
        {
            // Act
            await KillAsync(command, unfinished);

            // Assert
            if (Directory.Exists(copied.Restored))
            {
                await using var host = await copied.StartAsync();
                Assert.Empty(CopiedRound.SentBy(host));
                Directory.Delete(copied.Restored, recursive: true);
            }
        }

        Assert.Equal(0, (await RunAsync(command)).Code);
        Assert.False(Path.Exists(unfinished));
        await using var last = await copied.StartAsync();
        Assert.Empty(CopiedRound.SentBy(last));
    }

    // Its work begins when its unfinished folder appears.
    private async Task KillAsync(string[] command, string unfinished)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", ["exec", typeof(LocalHost).Assembly.Location, .. command])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var left = Directory.Exists(unfinished) ? Directory.GetLastWriteTimeUtc(unfinished) : default;
        SpinWait.SpinUntil(() =>
            process.HasExited || (Directory.Exists(unfinished) && Directory.GetLastWriteTimeUtc(unfinished) != left)
        );
        Thread.SpinWait(random.Next(20_000_000));
        process.Kill();
        await process.WaitForExitAsync(Token);
    }

    private static Task<ScriptResult> RunAsync(string[] command) =>
        Command.RunAsync(
            "dotnet",
            ["exec", typeof(LocalHost).Assembly.Location, .. command],
            new Dictionary<string, string>()
        );
}
