namespace SchoolsDigital.Mail.Messages;

/// <summary>The rule for text that becomes a mail header: one line. A line break in it would start a header of the writer's choice.</summary>
public static class HeaderText
{
    private const int Shown = 80;

    /// <summary>Returns the text where it is one line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="what">What it is, to begin the sentence of the refusal with.</param>
    /// <exception cref="ArgumentException">It holds a line break or another control character.</exception>
    public static string Check(string text, string what) =>
        IsOneLine(text)
            ? text
            : throw new ArgumentException(
                $"{what} holds a line break or another control character, which may not stand in a mail header: \"{Show(text)}\".",
                nameof(text)
            );

    /// <summary>Whether a text has no control character and no line separator.</summary>
    public static bool IsOneLine(string text) => !text.AsSpan().ContainsAnyInRange('\0', '\x1F') && !text.Any(IsBreak);

    /// <summary>The text on one line: each control character becomes a space.</summary>
    public static string ToOneLine(string text) =>
        IsOneLine(text)
            ? text
            : string.Create(
                text.Length,
                text,
                static (line, source) =>
                {
                    for (var index = 0; index < line.Length; index++)
                    {
                        line[index] = IsBreak(source[index]) ? ' ' : source[index];
                    }
                }
            );

    /// <summary>The text as it may be quoted in a message: on one line and not too long.</summary>
    public static string Show(string text) => ToOneLine(text.Length > Shown ? text[..Shown] + "…" : text);

    private static bool IsBreak(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';
}
