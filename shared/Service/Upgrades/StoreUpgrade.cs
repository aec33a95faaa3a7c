using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Mail.Unsubscribing;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Feedback;

namespace SchoolsDigital.Service.Upgrades;

/// <summary>
/// Rewrites once what earlier versions kept so that it could be read without the keys. A host calls it when it starts;
/// safe to call twice, from several processes, and again after a crash.
/// </summary>
public sealed class StoreUpgrade(
    ITableStore records,
    AuthorityStore authorities,
    RoundStore rounds,
    InvitedSchoolStore schools,
    ResponseStore responses,
    Outbox outbox,
    Suppressions suppressions,
    SeriesStore series,
    FeedbackStore feedback,
    TimeProvider clock
)
{
    /// <summary>Rewrites what is still as an earlier version left it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await RunAsync(Upgrade.Sealing, SealAsync, cancellationToken);
        await RunAsync(Upgrade.Unsubscribes, RenameUnsubscribesAsync, cancellationToken);
    }

    private async Task RunAsync(
        RecordKey<Upgrade> key,
        Func<CancellationToken, Task> upgrade,
        CancellationToken cancellationToken
    )
    {
        if (await records.GetAsync(key, cancellationToken) is null)
        {
            await upgrade(cancellationToken);
            await records.TryAddAsync(key, new(clock.GetUtcNow()), cancellationToken);
        }
    }

    private async Task RenameUnsubscribesAsync(CancellationToken cancellationToken)
    {
        foreach (var authority in await authorities.ListAsync(cancellationToken))
        {
            await suppressions.RenameAsync(authority.Code, cancellationToken);
        }
    }

    private async Task SealAsync(CancellationToken cancellationToken)
    {
        foreach (var authority in await authorities.ListAsync(cancellationToken))
        {
            foreach (var round in await rounds.ListAsync(authority.Code, cancellationToken))
            {
                await schools.RewriteAsync(round.Ref, cancellationToken);
                await responses.SealAsync(round.Ref, cancellationToken);
            }

            foreach (var one in await series.ListAsync(authority.Code, cancellationToken))
            {
                var bookings = await series.ListBookingsAsync(one.Ref, cancellationToken);
                await feedback.MoveAsync(one.Ref, bookings, cancellationToken);
            }

            await outbox.SealAsync(authority.Code, cancellationToken);
        }
    }
}
