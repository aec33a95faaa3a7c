using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SchoolsDigital.Web.Frames;

namespace SchoolsDigital.Web.Pages;

/// <summary>The root of every page: hands the frame to all below and draws the view.</summary>
internal sealed class PageRoot : IComponent
{
    private RenderHandle handle;

    /// <inheritdoc/>
    public void Attach(RenderHandle renderHandle) => handle = renderHandle;

    /// <inheritdoc/>
    public Task SetParametersAsync(ParameterView parameters)
    {
        var page = parameters.GetValueOrDefault<PageResult>(nameof(PageResult))!;
        var frame = parameters.GetValueOrDefault<PageFrame>(nameof(PageFrame))!;
        handle.Render(builder => Draw(builder, page, frame));
        return Task.CompletedTask;
    }

    private static void Draw(RenderTreeBuilder builder, PageResult page, PageFrame frame)
    {
        builder.OpenComponent<CascadingValue<PageFrame>>(0);
        builder.AddComponentParameter(1, nameof(CascadingValue<>.Value), frame);
        builder.AddComponentParameter(2, nameof(CascadingValue<>.IsFixed), true);
        builder.AddComponentParameter(3, nameof(CascadingValue<>.ChildContent), (RenderFragment)DrawView);
        builder.CloseComponent();

        void DrawView(RenderTreeBuilder view)
        {
            view.OpenComponent(0, page.View);
            view.AddComponentParameter(1, nameof(PageView<>.Model), page.Model);
            view.CloseComponent();
        }
    }
}
