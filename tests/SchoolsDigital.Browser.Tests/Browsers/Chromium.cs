using Microsoft.Playwright;

namespace SchoolsDigital.Browser.Tests.Browsers;

/// <summary>The system's Chromium, started once. Where there is none, every test that asks for it is skipped and says so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const int Wide = 1200;
    public const int Narrow = 320;
    public const int Height = 800;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public static bool IsInstalled => Executable is not null;

    private static string? Executable { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "chromium"))
            .FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Executable is { } executable)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(
                new() { ExecutablePath = executable, Args = ["--disable-gpu"] }
            );
        }
    }

    /// <summary>A browser of its own, with nothing kept from others.</summary>
    /// <param name="home">Where its addresses begin.</param>
    /// <param name="width">How wide its window is.</param>
    /// <param name="hasScript">Whether it runs scripts.</param>
    public async Task<Device> OpenAsync(Uri home, int width = Wide, bool hasScript = true)
    {
        Assert.SkipWhen(browser is null, "There is no chromium on the PATH; install it with apt-get.");
        var context = await browser!.NewContextAsync(
            new()
            {
                BaseURL = home.AbsoluteUri,
                ViewportSize = new() { Width = width, Height = Height },
                IsMobile = width == Narrow,
                HasTouch = width == Narrow,
                JavaScriptEnabled = hasScript,
                ReducedMotion = ReducedMotion.Reduce,
                Locale = "en-GB",
            }
        );
        context.SetDefaultTimeout(Device.PatienceMilliseconds);
        return new(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
