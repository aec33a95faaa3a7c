namespace SchoolsDigital.Local.Mail;

/// <summary>What the server answered: a code of three digits and the words after it.</summary>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsPositive => Code is >= 200 and < 400;

    public bool IsPermanent => Code >= 500;

    /// <summary>The server is closing the connection; nothing was wrong with the mail.</summary>
    public bool IsClosing => Code == 421;

    public override string ToString() => $"{Code} {string.Join(' ', Lines)}";
}
