namespace SchoolsDigital.Web.Components;

/// <summary>The way to the page before or after.</summary>
/// <param name="Href">Where it is.</param>
public sealed record PaginationLink(string Href)
{
    /// <summary>What the link says; left out, “Previous page” or “Next page”.</summary>
    public string? Text { get; init; }

    /// <summary>What that page is called.</summary>
    public string? Label { get; init; }
}
