using Microsoft.Playwright;

namespace SchoolsDigital.Browser.Tests.Browsers;

/// <summary>Somebody's browser with one page open. Whatever the browser complains of fails the test on the next page.</summary>
public sealed class Device : IAsyncDisposable
{
    public const int PatienceMilliseconds = 30_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(PatienceMilliseconds);

    private readonly IBrowserContext context;
    private readonly Complaints complaints;
    private IResponse? answer;

    internal Device(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        complaints = new(page);
    }

    public IPage Page { get; }

    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>The main heading of the page.</summary>
    public Task<string> HeadingAsync() => Page.Locator("h1").InnerTextAsync();

    /// <summary>The page as it came from the address that was opened last.</summary>
    public Task<string> SourceAsync() => answer!.TextAsync();

    /// <summary>What has the focus.</summary>
    internal Task<Focus> FocusAsync() => Page.EvaluateAsync<Focus>(Focus.Script);

    /// <summary>All that the page says in its main part.</summary>
    public Task<string> TextAsync() => Page.Locator("main").InnerTextAsync();

    /// <summary>A field by its name: the first where several share it.</summary>
    public ILocator Field(string name) => Page.Locator($"[name='{name}']").First;

    /// <summary>What a screen reader says of a field beside its label, such as what is wrong with it.</summary>
    public Task<string> DescriptionAsync(string name) =>
        Field(name)
            .EvaluateAsync<string>(
                """
                field => ((field.getAttribute('aria-describedby') ?? '') + ' '
                  + (field.closest('fieldset')?.getAttribute('aria-describedby') ?? ''))
                  .split(' ').map(id => document.getElementById(id)?.innerText ?? '').join(' ')
                """
            );

    /// <summary>Opens an address and waits until all of the page is there. Returns the status.</summary>
    public async Task<int> GoAsync(string address)
    {
        answer = await Page.GotoAsync(address);
        complaints.AssertNone();
        return answer?.Status ?? 0;
    }

    /// <summary>Does something that leads to another page, and waits until all of that is there.</summary>
    public async Task FollowAsync(Func<Task> act)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Page.FrameNavigated += Arrive;
        Page.Load += Load;
        try
        {
            await act();
            await arrived.Task.WaitAsync(Patience);

            // A link within a page loads nothing.
            if (await AskAsync<string>("() => document.readyState") != "complete")
            {
                await loaded.Task.WaitAsync(Patience);
            }
        }
        finally
        {
            Page.FrameNavigated -= Arrive;
            Page.Load -= Load;
        }

        complaints.AssertNone();

        void Load(object? sender, IPage page) => loaded.TrySetResult();

        void Arrive(object? sender, IFrame frame)
        {
            if (frame == Page.MainFrame)
            {
                arrived.TrySetResult();
            }
        }
    }

    /// <summary>Clicks, or taps where there is a touch screen.</summary>
    public Task TouchAsync(ILocator target) =>
        Page.ViewportSize?.Width == Chromium.Narrow ? target.TapAsync() : target.ClickAsync();

    /// <summary>Selects a button by its words and waits for the page that follows.</summary>
    public Task PressAsync(string button) => FollowAsync(() => TouchAsync(Button(button)));

    /// <summary>Selects a link by its words and waits for the page that follows.</summary>
    public Task SelectAsync(string link) =>
        FollowAsync(() => TouchAsync(Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true })));

    /// <summary>Asks the page something by a script. A page that may run none does not answer.</summary>
    internal Task<T> AskAsync<T>(string script) => Page.EvaluateAsync<T>(script).WaitAsync(Patience);

    /// <summary>Nothing on the page is wider than the window, so that nobody has to scroll sideways.</summary>
    public async Task AssertFitsAsync()
    {
        var wide = await AskAsync<string[]>(
            """
            () => {
              const root = document.documentElement
              if (root.scrollWidth <= root.clientWidth) return []
              const wide = [...document.body.querySelectorAll('*')]
                .filter(element => element.getBoundingClientRect().right > root.clientWidth + 0.5
                  || element.scrollWidth > root.clientWidth)
                .map(element => element.outerHTML.slice(0, 120))
              return [`${root.scrollWidth} in ${root.clientWidth} pixels`, ...wide]
            }
            """
        );
        Assert.True(wide.Length == 0, $"{Path} has to be scrolled sideways: {string.Join("\n", wide)}");
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private ILocator Button(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).Last;
}
