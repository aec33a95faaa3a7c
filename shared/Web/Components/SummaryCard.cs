namespace SchoolsDigital.Web.Components;

/// <summary>A frame with a title around a summary list.</summary>
/// <param name="Title">The title; null for none.</param>
/// <param name="Actions">What can be done with the whole of it.</param>
public sealed record SummaryCard(string? Title, params IReadOnlyList<SummaryAction> Actions)
{
    /// <summary>The level of the title's heading.</summary>
    public int HeadingLevel { get; init; } = 2;

    /// <summary>More class names.</summary>
    public string? Classes { get; init; }

    /// <summary>Further HTML attributes.</summary>
    public IReadOnlyDictionary<string, object>? Attributes { get; init; }
}
