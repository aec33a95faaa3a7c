using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Cycle.Rounds;

/// <summary>Reminds schools of a round because a coordinator asks for it now, and says in the ledger what came of that.</summary>
public sealed class RoundReminders(RoundFiles files, PromptReminders reminders, Ledger ledger, TimeProvider clock)
{
    /// <summary>Reminds some schools. Safe to call twice. Returns how many are written to.</summary>
    /// <param name="notice">What was decided.</param>
    /// <param name="some">The schools.</param>
    /// <param name="isAll">Whether the round has no others.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<int> SendAsync(
        SchoolsNotice notice,
        IReadOnlyList<InvitedSchool> some,
        bool isAll,
        CancellationToken cancellationToken
    )
    {
        if (some.Count == 0)
        {
            return 0;
        }

        var file = await files.ReadAsync(notice.Round, cancellationToken);
        var (all, written) = (QueuedMails.None, 0);
        foreach (var school in some)
        {
            var queued = await reminders.SendAsync(file, school.Urn, notice.Id, cancellationToken);
            all = all.Plus(queued);
            written += queued.Queued > 0 ? 1 : 0;
        }

        var which = isAll ? "" : $"Schools {some[0].Urn} to {some[^1].Urn}: ";
        var what =
            file.Consultation.Privacy.IsAnonymous ? "Reminders were queued for contacts who had not answered."
            : written == 0 ? "No reminder was queued."
            : $"{Count.Of(all.Queued, "reminder was", "reminders were")} queued, to {Count.Of(written, "school")}.";
        var entry = new LedgerEntry(
            $"reminders|{notice.Id}|{some[0].Urn}",
            clock.GetUtcNow(),
            LedgerEntry.Service,
            $"{which}{what} {all.LeftOut.Sentence}".TrimEnd()
        );
        await ledger.NoteAsync(notice.Round, entry, cancellationToken);
        return written;
    }
}
