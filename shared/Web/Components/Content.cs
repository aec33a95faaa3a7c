using Microsoft.AspNetCore.Components;

namespace SchoolsDigital.Web.Components;

/// <summary>Words, or markup that a component makes. Words are encoded; there is no way to give markup as text.</summary>
public readonly struct Content
{
    private readonly string? text;
    private readonly RenderFragment? markup;

    private Content(string? text, RenderFragment? markup) => (this.text, this.markup) = (text, markup);

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => markup is null && string.IsNullOrEmpty(text);

    /// <summary>Words.</summary>
    public static implicit operator Content(string? text) => new(text, null);

    /// <summary>Markup.</summary>
    public static implicit operator Content(RenderFragment? markup) => new(null, markup);

    /// <summary>What Razor draws.</summary>
    public static implicit operator RenderFragment(Content content)
    {
        var words = content.text;
        return content.markup ?? (builder => builder.AddContent(0, words));
    }
}
