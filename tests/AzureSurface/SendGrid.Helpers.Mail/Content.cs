namespace SendGrid.Helpers.Mail;

public class Content
{
    public Content(string type, string value) => (Type, Value) = (type, value);

    public string? Type { get; set; }

    public string? Value { get; set; }
}
