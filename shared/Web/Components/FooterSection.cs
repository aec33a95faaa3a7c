namespace SchoolsDigital.Web.Components;

/// <summary>A column of links in a footer.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Items">Its links.</param>
public sealed record FooterSection(string Title, IReadOnlyList<NavigationItem> Items)
{
    /// <summary>How wide it is, as a grid column is: <c>one-third</c>, <c>two-thirds</c>.</summary>
    public string Width { get; init; } = "full";

    /// <summary>How many columns its links stand in; null for one.</summary>
    public int? Columns { get; init; }
}
