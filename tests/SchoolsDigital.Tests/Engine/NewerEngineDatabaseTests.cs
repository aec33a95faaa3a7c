using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine;

public class NewerEngineDatabaseTests
{
    [Fact]
    public async Task Start_DatabaseOfALaterProgram_IsRefusedWithBothVersionsAndNotTouched()
    {
        await using var host = await TestHost.StartAsync();
        await host.StopAsync();
        var known = host.Database.Scalar("PRAGMA user_version");
        host.Database.Execute($"PRAGMA user_version = {known + 41}");

        var refused = await Assert.ThrowsAsync<NewerDatabaseException>(() => host.RestartAsync());

        Assert.Contains($"has version {known + 41}; this program knows versions up to {known}", refused.Message);
        Assert.Equal(known + 41, host.Database.Scalar("PRAGMA user_version"));
    }
}
