using Microsoft.DurableTask.Client;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds.Counts;
using SchoolsDigital.Service;

namespace SchoolsDigital.Functions.Hosting;

/// <summary>
/// Does what nobody asks for. The platform calls each of these on one instance at a time, again at once where it has
/// missed one, and once more where an instance died over it; all of them are safe to call at any time and from two places.
/// </summary>
public sealed class TimerTasks(
    AuthorityStore authorities,
    Outbox outbox,
    RoundWatch watch,
    RoundCounts counts,
    Housekeeping housekeeping,
    PlatformClient platform
)
{
    /// <summary>Sends the mail that is due.</summary>
    public async Task SendDueMailAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        platform.Keep(client);
        foreach (var authority in await authorities.ListAsync(cancellationToken))
        {
            await outbox.SendDueAsync(authority.Code, cancellationToken: cancellationToken);
        }
    }

    /// <summary>Looks whether mail, rounds and retention are where they should be.</summary>
    public Task LookAtRoundsAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        platform.Keep(client);
        return watch.LookAsync(cancellationToken);
    }

    /// <summary>Deletes what was to be kept until yesterday, and lets imports go on whose instance died between two steps.</summary>
    public Task KeepHouseAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        platform.Keep(client);
        return housekeeping.RunAsync(cancellationToken);
    }

    /// <summary>Counts all schools of open rounds: those too at which something happened on an instance that is gone.</summary>
    public Task CountSchoolsAsync(CancellationToken cancellationToken) => counts.CountAllAsync(cancellationToken);
}
