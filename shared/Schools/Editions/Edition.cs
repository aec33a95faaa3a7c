namespace SchoolsDigital.Schools.Editions;

/// <summary>A whole list as it is in force.</summary>
/// <param name="Head">What its head says.</param>
/// <param name="HeadVersion">The version under which the head was read; null where there is none yet.</param>
/// <param name="Items">The items, by URN.</param>
internal sealed record Edition<T>(EditionHead Head, string? HeadVersion, IReadOnlyList<T> Items);
