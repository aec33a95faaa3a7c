using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Time;

namespace SchoolsDigital.Hosting;

/// <summary>What a host does once a day, whatever rounds there are. Safe to do more often.</summary>
public sealed class Housekeeping(AuthorityStore authorities, ContactStore contacts, TimeProvider clock)
{
    /// <summary>Deletes the contacts of every authority that has kept them for as long as it said.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = LondonTime.DateOf(clock.GetUtcNow());
        foreach (var authority in await authorities.ListAsync(cancellationToken))
        {
            await contacts.DeleteExpiredAsync(authority.Code, today, cancellationToken);
        }
    }
}
