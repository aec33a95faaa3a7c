using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SchoolsDigital.Web.Components;

/// <summary>A heading whose level is decided by where it stands.</summary>
public sealed class Heading : ComponentBase
{
    /// <summary>1 to 6.</summary>
    [Parameter, EditorRequired]
    public int Level { get; set; }

    /// <summary>Class names.</summary>
    [Parameter]
    public string? Classes { get; set; }

    /// <summary>The element's id.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>What the heading says.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, Tags[Level - 1]);
        builder.AddAttribute(1, "class", Classes);
        builder.AddAttribute(2, "id", Id);
        builder.AddContent(3, ChildContent);
        builder.CloseElement();
    }

    private static readonly string[] Tags = ["h1", "h2", "h3", "h4", "h5", "h6"];
}
