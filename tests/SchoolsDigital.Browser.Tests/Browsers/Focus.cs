namespace SchoolsDigital.Browser.Tests.Browsers;

/// <summary>The element that has the focus.</summary>
internal sealed record Focus
{
    public const string Script =
        "() => ({ name: document.activeElement.name || '', class: document.activeElement.className })";

    public string Name { get; init; } = "";

    public string Class { get; init; } = "";
}
