using SchoolsDigital.Mail.Outboxes;

namespace SchoolsDigital.Desk.Restores;

/// <summary>The held mails that somebody wants to mark as sent.</summary>
/// <param name="Mails">The mails, also those that are not named.</param>
/// <param name="Listed">Those among them that the desk lists.</param>
public sealed record HeldMailChoice(IReadOnlyList<HeldMail> Mails, IReadOnlyList<HeldMail> Listed)
{
    /// <summary>Whether mails are among them that are not named.</summary>
    public bool HasUnnamed => Mails.Count > Listed.Count;

    /// <summary>How many, as the beginning of a sentence.</summary>
    public string Sentence
    {
        get
        {
            var words = HeldMailWords.Of(Listed.Count, HasUnnamed);
            return Mails.Count == 1 && !HasUnnamed ? $"{words} was" : $"{words} were";
        }
    }
}
