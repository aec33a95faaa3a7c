using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace SchoolsDigital.Web;

/// <summary>Draws a component outside a page: what looks the same on many pages is drawn once and then copied.</summary>
internal static class Drawing
{
    /// <summary>The markup of a component that waits for nothing.</summary>
    /// <exception cref="InvalidOperationException">It waits for something.</exception>
    public static string Of<T>(IServiceProvider services, Dictionary<string, object?> parameters)
        where T : IComponent
    {
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
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
