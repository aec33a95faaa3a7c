using Microsoft.AspNetCore.Components;

namespace SchoolsDigital.Web.Frames;

/// <summary>The base of every view: a component that shows a model and draws a whole page with <c>PageLayout</c>.</summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class PageView<TModel> : ComponentBase
{
    /// <summary>What the view shows.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;

    /// <summary>The page that it is on.</summary>
    [CascadingParameter]
    public PageFrame Frame { get; set; } = default!;
}
