using Microsoft.AspNetCore.Components;
using SchoolsDigital.Web.Frames;

namespace SchoolsDigital.Web.Components;

/// <summary>What everything that asks takes: a hint, an error, and who else describes it.</summary>
public abstract class GovukQuestion : GovukComponent
{
    /// <summary>The page, which knows the errors of its form.</summary>
    [CascadingParameter]
    public PageFrame? Frame { get; set; }

    /// <summary>The name that the answer is sent under.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    /// <summary>Help in a sentence.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Help that needs markup, in place of <see cref="Hint"/>.</summary>
    [Parameter]
    public RenderFragment? HintContent { get; set; }

    /// <summary>What is wrong. Left out, it is what the page's errors say of this field.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>The ids of other elements that describe the field.</summary>
    [Parameter]
    public string? DescribedBy { get; set; }

    /// <summary>More class names for the form group.</summary>
    [Parameter]
    public string? GroupClasses { get; set; }

    /// <summary>The id that the hint and the error are named after, and that an error summary leads to.</summary>
    internal abstract string FieldId { get; }

    /// <summary>What is wrong; null where nothing is.</summary>
    internal virtual string? Message => Error ?? Frame?.MessageFor(FieldId);

    /// <summary>Whether there is a hint.</summary>
    internal bool HasHint => Hint is not null || HintContent is not null;

    /// <summary>The ids of everything that describes the field; null where nothing does.</summary>
    internal string? Description =>
        HasHint || Message is not null
            ? Css.Join(DescribedBy, HasHint ? $"{FieldId}-hint" : null, Message is null ? null : $"{FieldId}-error")
            : DescribedBy;
}
