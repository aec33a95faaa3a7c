namespace SchoolsDigital.Local.Mail;

/// <summary>The conversation with the mail server ended before its answer: refused, broken off, silent for too long, or not allowed to begin.</summary>
internal sealed class SmtpConnectionException(string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The whole mail was on its way: the server may have taken it.</summary>
    public bool MayHaveBeenAccepted { get; init; }

    /// <summary>It broke before the server said anything to this mail, as it does when a server has closed an idle connection.</summary>
    public bool BeforeFirstAnswer { get; init; }
}
