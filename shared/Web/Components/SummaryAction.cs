namespace SchoolsDigital.Web.Components;

/// <summary>Something that can be done, as a link.</summary>
/// <param name="Text">What it says (“Change”).</param>
/// <param name="Href">Where it leads.</param>
/// <param name="HiddenText">What it is done to, for those who do not see the line that it stands in.</param>
public sealed record SummaryAction(Content Text, string Href, string? HiddenText = null)
{
    /// <summary>More class names.</summary>
    public string? Classes { get; init; }

    /// <summary>Further HTML attributes.</summary>
    public IReadOnlyDictionary<string, object>? Attributes { get; init; }
}
