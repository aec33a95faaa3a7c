using Microsoft.AspNetCore.Components;

namespace SchoolsDigital.Web.Components;

/// <summary>What a question with one input takes: a label.</summary>
public abstract class GovukField : GovukQuestion
{
    /// <summary>The input's id; left out, its name.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>The label's words.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>A label that needs markup, in place of <see cref="Label"/>.</summary>
    [Parameter]
    public RenderFragment? LabelContent { get; set; }

    /// <summary>Class names of the label, such as <c>govuk-label--l</c>.</summary>
    [Parameter]
    public string? LabelClasses { get; set; }

    /// <summary>Whether the label is the page's heading.</summary>
    [Parameter]
    public bool LabelIsHeading { get; set; }

    /// <summary>What was typed or chosen before.</summary>
    [Parameter]
    public string? Value { get; set; }

    internal override string FieldId => Id ?? Name;
}
