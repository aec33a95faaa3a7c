namespace SchoolsDigital.Browser.Tests.Surveys;

/// <summary>Where the focus is.</summary>
internal sealed record KeyboardStop
{
    /// <summary>Asks the page. The focus shows by an outline or a shadow, of a radio on the mark beside it.</summary>
    public const string Script = """
        () => {
          const at = document.activeElement
          const styles = [getComputedStyle(at)]
          if (at.nextElementSibling) styles.push(getComputedStyle(at.nextElementSibling, '::before'))
          return {
            kind: at.type || at.tagName.toLowerCase(),
            name: at.name || '',
            value: at.value || '',
            text: (at.innerText || '').trim(),
            mode: at.inputMode || '',
            group: at.closest('.govuk-form-group')?.id || '',
            isVisible: styles.some(style =>
              (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none')
          }
        }
        """;

    public string Kind { get; init; } = "";

    public string Name { get; init; } = "";

    public string Value { get; init; } = "";

    public string Text { get; init; } = "";

    public string Mode { get; init; } = "";

    public string Group { get; init; } = "";

    public bool IsVisible { get; init; }

    /// <summary>Whether it is the button that leads on: the one of a form that is not there to put something in order.</summary>
    public bool IsSaving => Kind == "submit" && Name.Length == 0;

    /// <summary>Whether it is a button that adds to a ranking.</summary>
    public bool IsAdding => Kind == "submit" && Value.StartsWith("add:", StringComparison.Ordinal);
}
