extern alias ContractApp;

using ContractApp::SchoolsDigital.ContractApp;
using SchoolsDigital.Azure.Tests.Storage;
using SchoolsDigital.Azure.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Workflows.Apps;

/// <summary>
/// The app on the real Functions host over the storage emulator, in real time. Skips where the packages, Azurite or Core
/// Tools are missing, and says which.
/// </summary>
public sealed class FuncApp : RunningApp
{
    private FuncHost? host;

    public override async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    protected override async Task<Uri> StartAsync(string folder)
    {
        var settings = SampleSettings.Read();
        settings["AzureWebJobsStorage"] = await TestAzurite.ConnectAsync();
        settings[ContractSetup.Attempts] = folder;
        host = await FuncHost.StartAsync("SchoolsDigital.ContractApp", $"/{ClientTriggers.Ready}", settings);
        return host.Address;
    }

    protected override Task LetPassAsync(TimeSpan time) => Task.Delay(time, TimeProvider.System);
}
