using Microsoft.AspNetCore.Components;

namespace SchoolsDigital.Web.Components;

/// <summary>What every component of the GOV.UK Design System takes.</summary>
public abstract class GovukComponent : ComponentBase
{
    /// <summary>More class names for the outer element.</summary>
    [Parameter]
    public string? Classes { get; set; }

    /// <summary>Further HTML attributes for the outer element, or for the input of a field.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }
}
