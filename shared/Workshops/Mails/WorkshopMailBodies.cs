using SchoolsDigital.Mail.Letters;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Mails;

/// <summary>Makes mails of letters: greeting, signature, sender, and how to stop them where they can be stopped.</summary>
public sealed class WorkshopMailBodies(MailRenderer renderer)
{
    /// <summary>What mail about workshops can be unsubscribed from.</summary>
    public const string Group = "Workshops";

    internal const string Recipient = "Recipient";
    internal const string School = "School";
    internal const string Link = "Link";
    internal const string Unsubscribe = "Unsubscribe";

    private const string Version = "1";

    /// <summary>The body of a mail, with its placeholders still open.</summary>
    public Task<MailBody> RenderAsync(
        WorkshopSeries series,
        WorkshopMail kind,
        WorkshopLetter letter,
        IReadOnlyList<MailAttachment>? attachments = null
    )
    {
        var authority = series.Authority;
        var canStop = kind is WorkshopMail.WorkshopInvitation or WorkshopMail.WorkshopChaser;
        var text =
            $"Dear {Open(Recipient)}\n\n{letter.Text}\n\nIf you have a question, write to {authority.ReplyTo}.\n\n{authority.Sender.Name}, {authority.Name}";
        var why = canStop
            ? $"You get this because {authority.Name} has you as a contact of {Open(School)}."
            : $"You get this because a place at a workshop of {authority.Name} was asked for with this address.";
        var envelope = new MailEnvelope(
            $"Workshop.{kind}",
            Version,
            new Mailbox(authority.Sender.Email, authority.Sender.Name),
            new Mailbox(authority.ReplyTo),
            canStop ? new MailUnsubscribe(Group, Open(Unsubscribe)) : null,
            attachments
        );
        var drawn = new MailLetter(letter.Subject, authority.Name, MailText.Read(text), [why])
        {
            Stop = canStop ? new("Stop these mails", Open(Unsubscribe)) : null,
        };
        return renderer.RenderAsync(drawn, envelope);
    }

    private static string Open(string placeholder) => $"{{{{{placeholder}}}}}";
}
