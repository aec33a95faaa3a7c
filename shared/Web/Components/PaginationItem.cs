namespace SchoolsDigital.Web.Components;

/// <summary>One page of many.</summary>
/// <param name="Number">Its number, in words or digits.</param>
/// <param name="Href">Where it is.</param>
public sealed record PaginationItem(string Number, string Href)
{
    /// <summary>Whether it is the page that is shown.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Whether it stands for the pages that are left out.</summary>
    public bool IsEllipsis { get; init; }

    /// <summary>What is read out; left out, “Page” and the number.</summary>
    public string? HiddenText { get; init; }

    /// <summary>The pages that are left out.</summary>
    public static PaginationItem Ellipsis { get; } = new("", "") { IsEllipsis = true };
}
