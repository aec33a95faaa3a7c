namespace SchoolsDigital.Schools.Editions;

/// <summary>A run of items of one edition, by URN. Written once and never changed.</summary>
public sealed record EditionPage<T>(IReadOnlyList<T> Items);
