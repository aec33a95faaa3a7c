using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using SchoolsDigital.Functions.Hosting;

namespace SchoolsDigital.Functions.Triggers;

/// <summary>
/// What is done when its time comes, though nobody asked. The platform keeps when each was done last, and calls one that
/// it has missed as soon as an instance is there; times are UTC.
/// </summary>
public sealed class ClockTriggers(TimerTasks tasks)
{
    /// <summary>Sends the mail that is due: what could not be sent at once, or was given another time by its provider.</summary>
    [Function("SendDueMail")]
    public Task SendDueMailAsync(
        [TimerTrigger("0 * * * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => tasks.SendDueMailAsync(client, cancellationToken);

    /// <summary>Counts every school of every open round, at a minute when no mail goes out on the hour.</summary>
    [Function("CountSchools")]
    public Task CountSchoolsAsync(
        [TimerTrigger("0 23 * * * *")] TimerInfo timer,
        CancellationToken cancellationToken
    ) => tasks.CountSchoolsAsync(cancellationToken);

    /// <summary>Deletes what was kept for as long as it may be, in the night after.</summary>
    [Function("KeepHouse")]
    public Task KeepHouseAsync(
        [TimerTrigger("0 45 3 * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => tasks.KeepHouseAsync(client, cancellationToken);

    /// <summary>Looks at every round once a day, before anybody is at work.</summary>
    [Function("LookAtRounds")]
    public Task LookAtRoundsAsync(
        [TimerTrigger("0 15 5 * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => tasks.LookAtRoundsAsync(client, cancellationToken);
}
