namespace Azure.Core;

public class RetryOptions
{
    internal RetryOptions() { }

    public int MaxRetries { get; set; }

    public TimeSpan Delay { get; set; }

    public TimeSpan NetworkTimeout { get; set; }
}
