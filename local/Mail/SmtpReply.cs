using MailKit.Net.Smtp;

namespace SchoolsDigital.Local.Mail;

/// <summary>What the server answered: a code of three digits and the words after it, on one line.</summary>
internal sealed record SmtpReply(int Code, string Words)
{
    public bool IsPositive => Code is >= 200 and < 400;

    public bool IsPermanent => Code >= 500;

    /// <summary>The server is closing the connection; nothing was wrong with the mail.</summary>
    public bool IsClosing => Code == 421;

    /// <summary>The answer that made a command fail.</summary>
    public static SmtpReply Of(SmtpCommandException refused) => new((int)refused.StatusCode, refused.Message);

    public override string ToString() => $"{Code} {string.Join(' ', Words.Split('\r', '\n'))}";
}
