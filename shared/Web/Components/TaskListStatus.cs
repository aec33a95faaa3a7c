namespace SchoolsDigital.Web.Components;

/// <summary>How far a task is. Only what still needs doing should be a coloured tag.</summary>
/// <param name="Text">What it says.</param>
public sealed record TaskListStatus(Content Text)
{
    /// <summary>Whether it is shown as a tag.</summary>
    public bool IsTag { get; init; }

    /// <summary>Class names of the tag, such as <c>govuk-tag--blue</c>.</summary>
    public string? TagClasses { get; init; }

    /// <summary>Further HTML attributes of the tag.</summary>
    public IReadOnlyDictionary<string, object>? TagAttributes { get; init; }

    /// <summary>More class names around it, such as <c>govuk-task-list__status--cannot-start-yet</c>.</summary>
    public string? Classes { get; init; }
}
