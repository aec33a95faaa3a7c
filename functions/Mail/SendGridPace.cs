namespace SchoolsDigital.Functions.Mail;

/// <summary>Keeps to the pace that SendGrid asks for in its answers. Shared by all requests of a process.</summary>
internal sealed class SendGridPace(TimeProvider clock)
{
    // Where SendGrid says that it is too much and not for how long.
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private DateTimeOffset next = DateTimeOffset.MinValue;

    /// <summary>How long to wait before the next request.</summary>
    public TimeSpan Wait
    {
        get
        {
            var now = clock.GetUtcNow();
            lock (gate)
            {
                return next > now ? next - now : TimeSpan.Zero;
            }
        }
    }

    /// <summary>Heeds what an answer says about the pace.</summary>
    public void Heed(SendGridReply reply)
    {
        var isLimited = reply.Status == 429;
        if (!isLimited && reply.Remaining is not <= 0)
        {
            return;
        }

        var asked = reply.ResetIn ?? (isLimited ? Usual : TimeSpan.Zero);
        // A clock that is ahead of SendGrid's would otherwise ask again at once, and again.
        var wait = asked > TimeSpan.Zero ? asked : TimeSpan.FromSeconds(isLimited ? 1 : 0);
        var until = clock.GetUtcNow() + (wait > Longest ? Longest : wait);
        lock (gate)
        {
            next = until > next ? until : next;
        }
    }
}
