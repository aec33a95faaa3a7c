using Microsoft.Playwright;
using SchoolsDigital.Browser.Tests.Browsers;

namespace SchoolsDigital.Browser.Tests.Surveys;

/// <summary>Somebody who answers with a mouse or a finger: takes the first choice of each question and fills in each field.</summary>
internal sealed class Visitor(Device device)
{
    public const string Words = "Written with a pointer";
    public const string Number = "12";
    public const string Save = "Save and continue";
    public const string Send = "Send your answers";

    private const int MostPages = 30;

    private ILocator Main => device.Page.Locator("main");

    /// <summary>Fills in page after page until one has come, and makes sure of each that nobody has to scroll sideways.</summary>
    public async Task GoOnUntilAsync(string path)
    {
        for (var pages = 0; device.Path != path; pages++)
        {
            Assert.True(pages < MostPages, $"After {pages} pages there is no {path}.");
            await device.AssertFitsAsync();
            await FillAsync();
            await device.AssertFitsAsync();
            await device.FollowAsync(() => device.TouchAsync(Main.Locator("form .govuk-button:not([name])").Last));
        }
    }

    /// <summary>Answers all that a page asks.</summary>
    public async Task FillAsync()
    {
        await RankAsync();
        foreach (var name in await NamesAsync("input[type=radio], input[type=checkbox]"))
        {
            await device.TouchAsync(Main.Locator($"input[name='{name}']").First);
        }

        foreach (var name in await NamesAsync("input[type=text], textarea"))
        {
            var field = Main.Locator($"[name='{name}']");
            if (await field.IsVisibleAsync() && !IsOther(name))
            {
                var isNumber = await field.GetAttributeAsync("inputmode") is not null;
                await field.FillAsync(isNumber ? Number : Words);
            }
        }
    }

    // Each press brings the page back, so this comes first.
    private async Task RankAsync()
    {
        var add = Main.Locator("button[value^='add:']");
        while (await add.CountAsync() > 0)
        {
            await device.FollowAsync(() => device.TouchAsync(add.First));
        }
    }

    private Task<string[]> NamesAsync(string fields) =>
        Main.Locator(fields).EvaluateAllAsync<string[]>("found => [...new Set(found.map(field => field.name))]");

    private static bool IsOther(string name) => name.EndsWith("[other]", StringComparison.Ordinal);
}
