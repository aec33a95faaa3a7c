namespace SchoolsDigital.Local.Mail;

/// <summary>How the connection to the mail server is kept private.</summary>
public enum SmtpSecurity
{
    /// <summary>Plain at first, then encrypted before anything is said; a server that cannot is not used. Usual on port 587.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte. Usual on port 465.</summary>
    Tls,

    /// <summary>Not at all. For a server on this computer or behind it.</summary>
    None,
}
