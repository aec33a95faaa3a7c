namespace SendGrid;

public class BaseClientOptions
{
    public string? Host { get; set; }
}
