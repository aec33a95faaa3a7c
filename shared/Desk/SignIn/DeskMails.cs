using System.Globalization;
using SchoolsDigital.Mail.Outboxes;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>Where mails about the desk are kept, and for how long: those of a month together, for two more.</summary>
public sealed class DeskMails(Outbox outbox, TimeProvider clock)
{
    private const int MonthsKept = 2;

    // A host that was switched off for some time deletes what it has missed.
    private const int MonthsLookedBack = 12;

    /// <summary>What stands in the place of a round in the keys of such mails.</summary>
    internal static string GroupOf(DateTimeOffset moment) =>
        $"desk.{moment.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

    /// <summary>Deletes the mails of past months, with the addresses they went to.</summary>
    public async Task DeleteOldAsync(string authority, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        for (var months = MonthsKept + 1; months <= MonthsLookedBack; months++)
        {
            var group = GroupOf(new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(-months));
            if (
                await outbox
                    .ListAsync(authority, group, cancellationToken: cancellationToken)
                    .AnyAsync(cancellationToken)
            )
            {
                await outbox.ForgetAsync(authority, group, cancellationToken);
            }
        }
    }
}
