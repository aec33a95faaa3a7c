namespace SchoolsDigital.Mail.Messages;

/// <summary>Where a placeholder's value is going to stand, which decides what is done to it first.</summary>
public enum PlaceholderEncoding
{
    /// <summary>On one line: a subject or another header.</summary>
    Line,

    /// <summary>In plain text, where lines may break.</summary>
    Text,

    /// <summary>In HTML, as text or inside a quoted attribute.</summary>
    Html,
}
