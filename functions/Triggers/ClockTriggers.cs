using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using SchoolsDigital.Functions.Hosting;

namespace SchoolsDigital.Functions.Triggers;

/// <summary>What is done when its time comes, though nobody asked.</summary>
public sealed class ClockTriggers(Caretaker caretaker)
{
    /// <summary>Sends the mail that is due: what could not be sent at once, or was given another time by its provider.</summary>
    [Function("SendDueMail")]
    public Task SendDueMailAsync(
        [TimerTrigger("0 * * * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => caretaker.SendDueMailAsync(client, cancellationToken);

    /// <summary>Looks at every round once a day, before anybody is at work.</summary>
    [Function("LookAtRounds")]
    public Task LookAtRoundsAsync(
        [TimerTrigger("0 15 5 * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => caretaker.LookAtRoundsAsync(client, cancellationToken);
}
