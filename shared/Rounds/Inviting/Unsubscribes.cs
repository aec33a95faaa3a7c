using SchoolsDigital.Mail.Unsubscribing;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Rounds.Inviting;

/// <summary>Stops mail about surveys to an address and lets it go again, and sees to it that schools are not lost by that.</summary>
public sealed class Unsubscribes(
    Suppressions suppressions,
    ContactStore contacts,
    RoundStore rounds,
    InvitationStore invitations,
    Ledger ledger,
    LostContacts lost,
    TimeProvider clock
)
{
    /// <summary>Who is named in the ledger where the person themselves has done it.</summary>
    public const string Themselves = "The contact";

    /// <summary>Whether no mail about surveys goes to an address.</summary>
    public async Task<bool> IsStoppedAsync(string authority, string address, CancellationToken cancellationToken) =>
        await suppressions.FindAsync(authority, RoundMailBodies.Group, address, cancellationToken) is not null;

    /// <summary>Stops mail about surveys to an address because its owner has asked for it. Safe to call twice.</summary>
    public async Task StopAsync(string authority, string address, CancellationToken cancellationToken)
    {
        await suppressions.AddAsync(
            authority,
            RoundMailBodies.Group,
            address,
            SuppressionReason.Unsubscribed,
            cancellationToken
        );
        await TellAsync(authority, address, cancellationToken);
    }

    /// <summary>
    /// Notes that mail to an address has been stopped, and tells the schools of open rounds at which it was invited, so that
    /// they invite the next contact. Safe to call twice.
    /// </summary>
    public async Task TellAsync(string authority, string address, CancellationToken cancellationToken)
    {
        var stop = await suppressions.FindAsync(authority, RoundMailBodies.Group, address, cancellationToken);
        foreach (var contact in await WithAddressAsync(authority, address, cancellationToken))
        {
            if (stop is not null)
            {
                var entry = new LedgerEntry(
                    $"unsubscribed|{contact.Id}|{stop.At.UtcTicks}",
                    stop.At,
                    Themselves,
                    stop.Reason == SuppressionReason.SpamReport
                        ? "A contact has marked mail about surveys as unwanted, and gets no more."
                        : "A contact has unsubscribed from mail about surveys.",
                    contact.Urn
                );
                await ledger.NoteForAuthorityAsync(authority, entry, cancellationToken);
            }

            await TellSchoolAsync(authority, contact, cancellationToken);
        }
    }

    /// <summary>Lets mail about surveys go to an address again. Safe to call twice.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="address">The address.</param>
    /// <param name="by">Who wants it, as the ledger is to name them.</param>
    /// <param name="reason">Why, as the ledger is to have it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where it was not stopped.</returns>
    public async Task<bool> UndoAsync(
        string authority,
        string address,
        string by,
        string reason,
        CancellationToken cancellationToken
    )
    {
        if (!await suppressions.RemoveAsync(authority, RoundMailBodies.Group, address, cancellationToken))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        foreach (var contact in await WithAddressAsync(authority, address, cancellationToken))
        {
            var entry = new LedgerEntry(
                $"mail-again|{contact.Id}|{now.UtcTicks}",
                now,
                by,
                $"A contact gets mail about surveys again: {reason}",
                contact.Urn
            );
            await ledger.NoteForAuthorityAsync(authority, entry, cancellationToken);
        }

        return true;
    }

    private async Task<IReadOnlyList<Contact>> WithAddressAsync(
        string authority,
        string address,
        CancellationToken cancellationToken
    ) => [.. (await contacts.ReadAsync(authority, cancellationToken)).WithEmail(address.Trim())];

    private async Task TellSchoolAsync(string authority, Contact contact, CancellationToken cancellationToken)
    {
        foreach (var round in await rounds.ListAsync(authority, cancellationToken))
        {
            if (round.State != RoundState.Open)
            {
                continue;
            }

            foreach (var invitation in await invitations.ListAsync(round.Ref, contact.Urn, cancellationToken))
            {
                if (invitation.ContactId == contact.Id)
                {
                    var id = $"unsubscribed-{invitation.Number}";
                    var news = new SchoolEvent(SchoolEventKind.Unsubscribed, id, invitation.Number);
                    await lost.TellAsync(new(round.Ref, contact.Urn), news, cancellationToken);
                }
            }
        }
    }
}
