using System.Diagnostics;

namespace SchoolsDigital.Local.Mail;

/// <summary>
/// How long a batch waits for the mail server: for each answer, and in all. The network runs on the computer's time, also
/// where a rehearsal's clock jumps.
/// </summary>
internal sealed class SmtpPatience(TimeSpan each, TimeSpan inAll)
{
    private readonly long started = Stopwatch.GetTimestamp();

    /// <summary>Whether so much time has gone that no further mail is begun; the one under way has the other half.</summary>
    public bool IsWearingOut => Stopwatch.GetElapsedTime(started) > inAll / 2;

    /// <summary>A limit for the next answer.</summary>
    public CancellationTokenSource StartWait()
    {
        var left = inAll - Stopwatch.GetElapsedTime(started);
        return new(
            left > each ? each
            : left > TimeSpan.Zero ? left
            : TimeSpan.Zero
        );
    }
}
