namespace SendGrid.Helpers.Mail;

public class EmailAddress
{
    public EmailAddress(string email, string? name = null) => (Email, Name) = (email, name);

    public string? Name { get; set; }

    public string? Email { get; set; }
}
