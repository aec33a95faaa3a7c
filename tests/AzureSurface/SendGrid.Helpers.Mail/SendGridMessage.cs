namespace SendGrid.Helpers.Mail;

public class SendGridMessage
{
    public EmailAddress? From { get; set; }

    public List<Personalization>? Personalizations { get; set; }

    public List<Content>? Contents { get; set; }

    public List<Attachment>? Attachments { get; set; }

    public List<string>? Categories { get; set; }

    public TrackingSettings? TrackingSettings { get; set; }

    public EmailAddress? ReplyTo { get; set; }
}
