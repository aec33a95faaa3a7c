namespace SchoolsDigital.Web.Components;

/// <summary>A link, or the place where one is.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Href">Where it leads; null for words alone.</param>
public sealed record NavigationItem(Content Text, string? Href)
{
    /// <summary>Whether it is the page that is shown.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Whether the page that is shown is somewhere below it.</summary>
    public bool IsActive { get; init; }

    /// <summary>Further HTML attributes of the link.</summary>
    public IReadOnlyDictionary<string, object>? Attributes { get; init; }
}
