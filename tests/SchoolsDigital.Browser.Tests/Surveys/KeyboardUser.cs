using SchoolsDigital.Browser.Tests.Browsers;

namespace SchoolsDigital.Browser.Tests.Surveys;

/// <summary>Somebody who has no pointer: goes through a page with Tab and answers what they come to.</summary>
internal sealed class KeyboardUser(Device device)
{
    public const string Words = "Typed without a pointer";
    public const string Number = "12";

    private const int MostStops = 150;
    private const int MostPages = 30;
    private const int Places = 3;

    /// <summary>Fills in page after page until one has come.</summary>
    public async Task GoOnUntilAsync(string path)
    {
        for (var pages = 0; device.Path != path; pages++)
        {
            Assert.True(pages < MostPages, $"After {pages} pages there is no {path}.");
            await device.AssertFitsAsync();
            await FillAsync();
        }
    }

    /// <summary>One step with Tab.</summary>
    public async Task<KeyboardStop> TabAsync()
    {
        await device.Page.Keyboard.PressAsync("Tab");
        return await device.Page.EvaluateAsync<KeyboardStop>(KeyboardStop.Script);
    }

    private async Task FillAsync()
    {
        var (answered, ranked) = (new HashSet<string>(), 0);
        for (var stops = 0; stops < MostStops; stops++)
        {
            var stop = await TabAsync();
            if (stop.IsSaving)
            {
                await device.FollowAsync(() => device.Page.Keyboard.PressAsync("Enter"));
                return;
            }

            if (stop.IsAdding)
            {
                if (ranked++ < Places)
                {
                    await RankAsync(stop);
                }
            }
            else if (stop.Name.Length > 0 && answered.Add(stop.Name))
            {
                await AnswerAsync(stop);
            }
        }

        Assert.Fail($"Tab does not lead to a button that leads on from {device.Path}.");
    }

    private async Task AnswerAsync(KeyboardStop stop)
    {
        var keyboard = device.Page.Keyboard;
        switch (stop.Kind)
        {
            case "radio" or "checkbox":
                await keyboard.PressAsync("Space");
                break;
            case "text" or "textarea" when stop.Value.Length == 0:
                await keyboard.TypeAsync(stop.Mode is "numeric" or "decimal" ? Number : Words);
                break;
        }
    }

    // The page comes back, and whoever went through it with Tab must not have to begin at its top again.
    private async Task RankAsync(KeyboardStop stop)
    {
        await device.FollowAsync(() => device.Page.Keyboard.PressAsync("Enter"));
        var next = await TabAsync();
        Assert.Equal(stop.Group, next.Group);
    }
}
