using System.Diagnostics;
using MailKit;

namespace SchoolsDigital.Local.Mail;

/// <summary>
/// How long a batch waits for the mail server: for each answer, and in all. It listens to the conversation, because each
/// thing that is said starts the wait for the next. The network runs on the computer's time, also where a rehearsal's clock
/// jumps.
/// </summary>
internal sealed class SmtpPatience(TimeSpan each, TimeSpan inAll) : IProtocolLogger
{
    private readonly long started = Stopwatch.GetTimestamp();
    private CancellationTokenSource? wait;

    /// <inheritdoc/>
    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    /// <summary>Whether so much time has gone that no further mail is begun; the one under way has the other half.</summary>
    public bool IsWearingOut => Stopwatch.GetElapsedTime(started) > inAll / 2;

    /// <summary>A limit for the next answers, each of which has its own time.</summary>
    public CancellationToken StartWait()
    {
        wait?.Dispose();
        wait = new();
        WaitAnew();
        return wait.Token;
    }

    /// <inheritdoc/>
    public void LogConnect(Uri uri) => WaitAnew();

    /// <inheritdoc/>
    public void LogClient(byte[] buffer, int offset, int count) => WaitAnew();

    /// <inheritdoc/>
    public void LogServer(byte[] buffer, int offset, int count) => WaitAnew();

    /// <inheritdoc/>
    public void Dispose() => wait?.Dispose();

    private void WaitAnew()
    {
        var left = inAll - Stopwatch.GetElapsedTime(started);
        wait?.CancelAfter(
            left > each ? each
            : left > TimeSpan.Zero ? left
            : TimeSpan.Zero
        );
    }
}
