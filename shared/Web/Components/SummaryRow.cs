namespace SchoolsDigital.Web.Components;

/// <summary>A line of a summary list: what it is about, what it is, and what can be done.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Value">What it is.</param>
/// <param name="Actions">What can be done.</param>
public sealed record SummaryRow(Content Key, Content Value, params IReadOnlyList<SummaryAction> Actions)
{
    /// <summary>More class names.</summary>
    public string? Classes { get; init; }

    /// <summary>More class names for the key.</summary>
    public string? KeyClasses { get; init; }

    /// <summary>More class names for the value.</summary>
    public string? ValueClasses { get; init; }

    /// <summary>More class names for the actions.</summary>
    public string? ActionClasses { get; init; }
}
