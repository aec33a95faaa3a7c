namespace SchoolsDigital.Consultations.Mails;

/// <summary>The words of every kind of mail: those of the file, and sensible ones where it has none.</summary>
public sealed class MailWordings(IReadOnlyDictionary<RoundMail, MailWording> own)
{
    /// <summary>The words of a kind of mail.</summary>
    public MailWording this[RoundMail mail] => own.GetValueOrDefault(mail) ?? DefaultMails.Of(mail);
}
