namespace SchoolsDigital.Web.Frames;

/// <summary>What is wrong with one answer, in words that say how to mend it.</summary>
/// <param name="FieldId">The id of the input that the summary leads to; of a group of radios or checkboxes, its name.</param>
/// <param name="Message">The same words in the summary and at the field.</param>
public sealed record FieldError(string FieldId, string Message)
{
    /// <summary>The address where it is mended, where that is another page; null for this one.</summary>
    public string? Link { get; init; }

    /// <summary>Where the summary leads; null for nowhere.</summary>
    public string? Target => Link ?? (FieldId.Length > 0 ? $"#{FieldId}" : null);
}
