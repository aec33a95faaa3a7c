namespace SchoolsDigital.Web.Components;

/// <summary>A cell of a table.</summary>
/// <param name="Content">What it says.</param>
public sealed record TableCell(Content Content)
{
    /// <summary>Whether it holds a number, which stands at the right.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>How many columns it spans; null for one.</summary>
    public int? ColumnSpan { get; init; }

    /// <summary>How many rows it spans; null for one.</summary>
    public int? RowSpan { get; init; }

    /// <summary>More class names.</summary>
    public string? Classes { get; init; }

    /// <summary>Further HTML attributes.</summary>
    public IReadOnlyDictionary<string, object>? Attributes { get; init; }

    /// <summary>A cell of words.</summary>
    public static implicit operator TableCell(string? text) => new((Content)text);
}
