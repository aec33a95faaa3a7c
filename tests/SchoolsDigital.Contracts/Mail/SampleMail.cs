using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Contracts.Mail;

/// <summary>The mail that the suites send, every part of which a test may replace.</summary>
public static class SampleMail
{
    /// <summary>Where everything is from.</summary>
    public static MailEnvelope Envelope { get; } =
        new("Survey.Invitation", "V1", new("surveys@authority.example.org", "Example Council"));

    /// <summary>One placeholder in each part.</summary>
    public static MailBody Body { get; } =
        new(
            Envelope,
            "Survey for {{School}}",
            "Dear {{School}},\n\nanswer here:\n{{Link}}\n",
            "<!DOCTYPE html><html lang=\"en-GB\"><title>{{School}}</title><p>Dear {{School}},</p><p><a href=\"{{Link}}\">Answer here</a></p></html>"
        );

    /// <summary>A recipient with a value for every placeholder of <see cref="Body"/>.</summary>
    public static MailRecipient To(string address, string id = "", string school = "Oak Primary") =>
        new(
            id.Length > 0 ? id : $"authority|2026|Invitation|{address[..address.IndexOf('@')]}|1",
            new(address, school),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["School"] = school,
                ["Link"] = $"https://survey.example.org/a/{address[..address.IndexOf('@')]}?x=1&y=2",
            }
        );
}
