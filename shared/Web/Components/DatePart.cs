namespace SchoolsDigital.Web.Components;

/// <summary>One of the inputs of a date.</summary>
/// <param name="Name">“day”, “month” or “year”; the input's name follows the group's prefix.</param>
/// <param name="Value">What was typed before.</param>
public sealed record DatePart(string Name, string? Value = null)
{
    /// <summary>What it is called on the page; left out, its name.</summary>
    public string? Label { get; init; }

    /// <summary>Whether the error is in this part. Where no part says so, it is in all.</summary>
    public bool? IsWrong { get; init; }

    /// <summary>Its own id, in place of one made from the group's.</summary>
    public string? Id { get; init; }

    /// <summary>More class names for the input; a width among them takes the place of the usual one.</summary>
    public string? Classes { get; init; }

    /// <summary>Further HTML attributes for the input.</summary>
    public IReadOnlyDictionary<string, object>? Attributes { get; init; }
}
