using Microsoft.AspNetCore.Components;

namespace SchoolsDigital.Web.Components;

/// <summary>One of several radios or checkboxes, or the word between two of them.</summary>
/// <param name="Value">What is sent when it is chosen.</param>
/// <param name="Label">What it says.</param>
public sealed record Choice(string Value, Content Label)
{
    /// <summary>The word between two choices, such as “or”.</summary>
    public string? Divider { get; init; }

    /// <summary>Help under the label.</summary>
    public Content Hint { get; init; }

    /// <summary>What is asked further where this is chosen.</summary>
    public RenderFragment? Conditional { get; init; }

    /// <summary>Whether it is chosen; left out, the group's value decides.</summary>
    public bool? IsChecked { get; init; }

    /// <summary>Whether it cannot be chosen.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Of checkboxes: choosing it takes all others away (“None of these”).</summary>
    public bool IsExclusive { get; init; }

    /// <summary>Its own id, in place of one made from the group's.</summary>
    public string? Id { get; init; }

    /// <summary>Of checkboxes: its own name, in place of the group's.</summary>
    public string? Name { get; init; }

    /// <summary>More class names for the label.</summary>
    public string? LabelClasses { get; init; }

    /// <summary>Further HTML attributes for the input.</summary>
    public IReadOnlyDictionary<string, object>? Attributes { get; init; }

    /// <summary>A word between two choices.</summary>
    public static Choice Or(string word = "or") => new("", default) { Divider = word };
}
