namespace SchoolsDigital.Web.Components;

/// <summary>Puts class names together.</summary>
public static class Css
{
    /// <summary>The names that are there, with one space between them; null where there are none, so that no attribute is written.</summary>
    public static string? Join(string? first, string? second) =>
        string.IsNullOrEmpty(second) ? first
        : string.IsNullOrEmpty(first) ? second
        : $"{first} {second}";

    /// <inheritdoc cref="Join(string?, string?)"/>
    public static string? Join(string? first, string? second, string? third) => Join(Join(first, second), third);

    /// <summary>A class name that stands only where something is so.</summary>
    public static string? If(bool condition, string name) => condition ? name : null;
}
