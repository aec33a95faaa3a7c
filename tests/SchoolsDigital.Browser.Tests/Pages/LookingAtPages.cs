using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Pages;

/// <summary>Looks at the pages of a list, one test for each.</summary>
public abstract class LookingAtPages(Chromium chromium, NorfolkInNovember norfolk)
{
    private static readonly int[] Widths = [Chromium.Wide, Chromium.Narrow];

    internal static TheoryData<string> NamesOf(IEnumerable<Look> looks) => [.. looks.Select(look => look.Name)];

    private protected async Task LookAsync(IEnumerable<Look> looks, string name)
    {
        var look = looks.Single(look => look.Name == name);
        await using var device = await chromium.OpenAsync(norfolk.Address);
        if (look.IsAtDesk)
        {
            await norfolk.SignInAsync(device);
        }

        Assert.Equal(look.Status, await device.GoAsync(await look.Address(norfolk)));
        if (look.Then is { } then)
        {
            await then(device);
        }

        foreach (var width in Widths)
        {
            await device.Page.SetViewportSizeAsync(width, 800);
            await Screenshots.TakeAsync(device.Page, name, width);
            await device.AssertFitsAsync();
            await Axe.AssertFindsNothingAsync(device, look.IsPart);
        }
    }
}
