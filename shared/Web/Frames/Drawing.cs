using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SchoolsDigital.Web.Frames;

/// <summary>Draws components, all of them with a renderer that knows none of the host's services.</summary>
public static class Drawing
{
    // A renderer uses whatever the host happens to have. The Functions worker, for one, has a NavigationManager that
    // nobody initialises, and each form would ask it for its address. Components get all they need as parameters.
    private static readonly ServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    /// <summary>A renderer for one drawing.</summary>
    public static HtmlRenderer CreateRenderer(ILoggerFactory? loggers = null) =>
        new(NoServices, loggers ?? NullLoggerFactory.Instance);

    /// <summary>The markup of a component that waits for nothing: what looks the same on many pages is drawn once.</summary>
    /// <exception cref="InvalidOperationException">It waits for something.</exception>
    public static string Of<T>(IDictionary<string, object?> parameters)
        where T : IComponent
    {
        using var renderer = CreateRenderer();
        var drawing = renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString()
        );
        return drawing.IsCompleted
            ? drawing.GetAwaiter().GetResult()
            : throw new InvalidOperationException(
                $"{typeof(T).Name} waits for something and cannot be drawn by itself."
            );
    }
}
