namespace SchoolsDigital.Local.Rehearsals;

/// <summary>A field or button of a form as it stands in a page.</summary>
/// <param name="Kind">hidden, radio, checkbox, text, button and so on.</param>
/// <param name="Name">Its name; empty where it sends nothing.</param>
/// <param name="Value">What it sends.</param>
public sealed record FormField(string Kind, string Name, string Value);
