namespace SchoolsDigital.Web.Components;

/// <summary>One line of a list to select from.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Value">What is sent; left out, the text.</param>
public sealed record SelectOption(string Text, string? Value = null)
{
    /// <summary>Whether it is selected; left out, the field's value decides.</summary>
    public bool? IsSelected { get; init; }

    /// <summary>Whether it cannot be selected.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Further HTML attributes.</summary>
    public IReadOnlyDictionary<string, object>? Attributes { get; init; }
}
