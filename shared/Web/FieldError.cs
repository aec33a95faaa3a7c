namespace SchoolsDigital.Web;

/// <summary>What is wrong with one answer, in words that say how to mend it.</summary>
/// <param name="FieldId">The id of the input that the summary leads to; of a group of radios or checkboxes, its name.</param>
/// <param name="Message">The same words in the summary and at the field.</param>
public sealed record FieldError(string FieldId, string Message);
