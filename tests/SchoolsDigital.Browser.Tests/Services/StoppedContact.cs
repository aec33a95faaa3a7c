using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Browser.Tests.Services;

/// <summary>A contact who has unsubscribed, at a school with a new contact whom nobody has invited yet.</summary>
public sealed class StoppedContact
{
    private StoppedContact(string link, int urn, string id) => (Link, Urn, Id) = (link, urn, id);

    /// <summary>The link by which they have unsubscribed.</summary>
    public string Link { get; }

    /// <summary>Their school.</summary>
    public int Urn { get; }

    /// <summary>The contact's id.</summary>
    public string Id { get; }

    internal static async Task<StoppedContact> StopAsync(LocalHost host, RoundRef round, Letter letter)
    {
        var invitations = await host.Get<InvitationStore>().ListAsync(round, letter.Urn, default);
        var id = invitations.Single(invitation => invitation.Number == letter.Invitation).ContactId!;
        var contact = (await host.Get<ContactStore>().ReadAsync(round.Authority)).Find(id)!;
        await host.Get<Unsubscribes>().StopAsync(round.Authority, contact.Email, default);
        return new(letter.Unsubscribe!, letter.Urn, id);
    }

    /// <summary>Adds the new contact, once the school has seen to it that somebody was lost: it would be invited in their place.</summary>
    internal async Task AddNewAsync(LocalHost host, string authority)
    {
        var entry = new ContactEntry("new.head@example.org", "Robin New", ContactRole.HeadTeacher, IsPrimary: false);
        await host.Get<ContactEdits>().SaveAsync(authority, Urn, null, entry, keepUntil: null, default);
    }
}
