using System.Collections.Concurrent;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Mail.Letters;
using SchoolsDigital.Mail.Messages;

namespace SchoolsDigital.Rounds.Mails;

/// <summary>
/// The bodies of a round's mails: the words of the consultation file with everything filled in that is the same for all
/// recipients. Each is made once for each definition.
/// </summary>
public sealed class RoundMailBodies(MailRenderer renderer)
{
    /// <summary>What mail of a round can be unsubscribed from.</summary>
    public const string Group = "Surveys";

    public const string Recipient = "Recipient";
    internal const string School = "School";
    public const string Link = "Link";
    internal const string Unsubscribe = "Unsubscribe";
    internal const string Sharing = "Sharing";
    internal const string ComingBack = "ComingBack";
    internal const string Answered = "Answered";
    internal const string Closes = "Closes";
    internal const string DaysLeft = "DaysLeft";
    internal const string Voices = "Voices";
    public const string Version = "Version";

    private readonly ConcurrentDictionary<(ContentHash, RoundMail), Task<MailBody>> bodies = new();

    /// <summary>The body of one kind of mail.</summary>
    public Task<MailBody> OfAsync(RoundFile file, RoundMail kind) =>
        bodies.GetOrAdd((file.Round.Definition, kind), _ => RenderAsync(file.Consultation, kind));

    private Task<MailBody> RenderAsync(Consultation consultation, RoundMail kind)
    {
        var words = consultation.Mails[kind].Fill(Values(consultation, kind));
        var isReport = kind == RoundMail.ReportReady;
        var letter = new MailLetter(
            words.Subject,
            consultation.Authority.Name,
            Mail.Letters.MailText.Read(AsButton(words.Text, isReport ? "Read the report" : "Answer the survey")),
            isReport
                ? [$"You get this because {consultation.Authority.Name} sends its reports to {Open(Recipient)}."]
                : [$"You get this because {consultation.Authority.Name} has you as a contact of {Open(School)}."]
        )
        {
            Stop = isReport ? null : new("Stop these mails", Open(Unsubscribe)),
        };
        var sender = consultation.Authority.Sender;
        var envelope = new MailEnvelope(
            $"Survey.{kind}",
            consultation.Source.Hash.Value[..12],
            new Mailbox(sender.Email, sender.Name),
            new Mailbox(consultation.Authority.ReplyTo),
            isReport ? null : new MailUnsubscribe(Group, Open(Unsubscribe))
        );
        return renderer.RenderAsync(letter, envelope);
    }

    private static Dictionary<string, string> Values(Consultation consultation, RoundMail kind) =>
        new()
        {
            ["recipient"] = Open(Recipient),
            ["group"] = Open(Recipient),
            ["school"] = Open(School),
            ["link"] = Open(Link),
            ["sharing"] = Open(Sharing),
            ["coming-back"] = Open(ComingBack),
            ["answered"] = Open(Answered),
            ["closes"] = Open(Closes),
            ["days-left"] = Open(DaysLeft),
            ["voices"] = Open(Voices),
            ["title"] = consultation.Title,
            ["authority"] = consultation.Authority.Name,
            ["sender"] = consultation.Authority.Sender.Name,
            ["contact"] = consultation.Authority.ReplyTo,
            ["minutes"] = consultation.Survey.Minutes is { } minutes ? $"{minutes} minutes" : "a few minutes",
            ["report"] =
                kind == RoundMail.ReportReady
                    ? $"{consultation.Report.Title}{Open(Version)}"
                    : consultation.Report.Title,
            ["report-date"] = consultation.Timetable.ReportDue is { } due ? LondonText.Moment(due) : "when it is ready",
        };

    // The link on a line of its own is what the mail asks for.
    private static string AsButton(string text, string label) =>
        text.Replace($"\n{Open(Link)}\n", $"\n\n[{label}]({Open(Link)})\n\n", StringComparison.Ordinal);

    private static string Open(string placeholder) => $"{{{{{placeholder}}}}}";
}
