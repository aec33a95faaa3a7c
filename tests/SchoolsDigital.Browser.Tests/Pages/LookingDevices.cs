using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Pages;

/// <summary>
/// The browsers of those who look at one page after the other: one that is signed in at the desk, and one that is not. Opening
/// them and signing in takes longer than looking.
/// </summary>
public sealed class LookingDevices(Chromium chromium, NorfolkInNovember norfolk) : IAsyncDisposable
{
    private readonly Dictionary<bool, Device> kept = [];

    /// <summary>A browser with a wide window, which nobody else looks at meanwhile.</summary>
    public async Task<Device> TakeAsync(bool isAtDesk)
    {
        if (kept.Remove(isAtDesk, out var device))
        {
            await device.Page.SetViewportSizeAsync(Chromium.Wide, Chromium.Height);
            return device;
        }

        device = await chromium.OpenAsync(norfolk.Address);
        if (isAtDesk)
        {
            await norfolk.SignInAsync(device);
        }

        return device;
    }

    /// <summary>Keeps a browser for the next page. One on which a test has failed is not given back.</summary>
    public void GiveBack(bool isAtDesk, Device device) => kept[isAtDesk] = device;

    public async ValueTask DisposeAsync()
    {
        foreach (var device in kept.Values)
        {
            await device.DisposeAsync();
        }
    }
}
