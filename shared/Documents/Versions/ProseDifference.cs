namespace SchoolsDigital.Documents.Versions;

/// <summary>Words of which one version has none or others.</summary>
/// <param name="Before">What was taken out; null where nothing was.</param>
/// <param name="After">What was put in; null where nothing was.</param>
public sealed record ProseDifference(string? Before, string? After);
