using Microsoft.AspNetCore.Components;

namespace SchoolsDigital.Web.Components;

/// <summary>What a question with several inputs takes: a legend.</summary>
public abstract class GovukChoiceGroup : GovukQuestion
{
    /// <summary>What the ids of the inputs begin with; left out, the name. The first input has this very id.</summary>
    [Parameter]
    public string? IdPrefix { get; set; }

    /// <summary>The question's words. Without any there is no fieldset.</summary>
    [Parameter]
    public string? Legend { get; set; }

    /// <summary>A question that needs markup, in place of <see cref="Legend"/>.</summary>
    [Parameter]
    public RenderFragment? LegendContent { get; set; }

    /// <summary>Class names of the legend, such as <c>govuk-fieldset__legend--l</c>.</summary>
    [Parameter]
    public string? LegendClasses { get; set; }

    /// <summary>Whether the legend is the page's heading.</summary>
    [Parameter]
    public bool LegendIsHeading { get; set; }

    /// <summary>More class names for the fieldset.</summary>
    [Parameter]
    public string? FieldsetClasses { get; set; }

    /// <summary>Further HTML attributes for the fieldset.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, object>? FieldsetAttributes { get; set; }

    /// <summary>What to choose from.</summary>
    [Parameter]
    public IReadOnlyList<Choice> Items { get; set; } = [];

    internal override string FieldId => IdPrefix ?? Name;

    internal bool HasLegend => Legend is not null || LegendContent is not null;

    /// <summary>The id of an item: the first has no number, so that the error summary can lead to it.</summary>
    internal string ItemId(int index) => Items[index].Id ?? (index == 0 ? FieldId : $"{FieldId}-{index + 1}");
}
