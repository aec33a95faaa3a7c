using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Pages;

/// <summary>Looks at the pages of a list, one test for each.</summary>
public abstract class LookingAtPages(LookingDevices devices, NorfolkInNovember norfolk) : IClassFixture<LookingDevices>
{
    private static readonly int[] Widths = [Chromium.Wide, Chromium.Narrow];

    internal static TheoryData<string> NamesOf(IEnumerable<Look> looks) => [.. looks.Select(look => look.Name)];

    private protected async Task LookAsync(IEnumerable<Look> looks, string name)
    {
        var look = looks.Single(look => look.Name == name);
        var device = await devices.TakeAsync(look.IsAtDesk);
        Assert.Equal(look.Status, await device.GoAsync(await look.Address(norfolk)));
        if (look.Then is { } then)
        {
            await then(device);
        }

        foreach (var width in Widths)
        {
            await device.Page.SetViewportSizeAsync(width, Chromium.Height);
            await Screenshots.TakeAsync(device.Page, name, width);
            await device.AssertFitsAsync();
            await Axe.AssertFindsNothingAsync(device, look.IsPart);
        }

        devices.GiveBack(look.IsAtDesk, device);
    }
}
