namespace SendGrid.Helpers.Mail;

public class Personalization
{
    public List<EmailAddress>? Tos { get; set; }

    public string? Subject { get; set; }

    public Dictionary<string, string>? Headers { get; set; }

    public Dictionary<string, string>? Substitutions { get; set; }

    public Dictionary<string, string>? CustomArgs { get; set; }
}
