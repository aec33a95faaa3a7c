namespace SchoolsDigital.Web.Components;

/// <summary>One task of a list.</summary>
/// <param name="Title">What is to be done.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Href">Where it is done; null where it cannot be started yet.</param>
public sealed record TaskListItem(Content Title, TaskListStatus Status, string? Href = null)
{
    /// <summary>Help in a sentence.</summary>
    public Content Hint { get; init; }

    /// <summary>More class names.</summary>
    public string? Classes { get; init; }

    /// <summary>More class names for the title.</summary>
    public string? TitleClasses { get; init; }
}
