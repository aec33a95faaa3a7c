using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Imports;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Service;

/// <summary>What a host does once a day, whatever rounds there are. Safe to do more often.</summary>
public sealed class Housekeeping(
    AuthorityStore authorities,
    ImportStore imports,
    ImportHousekeeping uploads,
    ContactStore contacts,
    DeskMails deskMails,
    TimeProvider clock
)
{
    /// <summary>Deletes the contacts of every authority that has kept them for as long as it said, files that were uploaded, and old mails about the desk.</summary>
    /// <returns>Whether contacts were deleted.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var wasDeleted = false;
        await uploads.RunAsync(cancellationToken);
        var today = LondonTime.DateOf(clock.GetUtcNow());
        var started = await authorities.ListAsync(cancellationToken);
        var importing = await imports.AuthoritiesAsync(cancellationToken);
        foreach (var authority in started)
        {
            await deskMails.DeleteOldAsync(authority.Code, cancellationToken);
        }

        foreach (var authority in started.Select(known => known.Code).Union(importing))
        {
            wasDeleted |= await contacts.DeleteExpiredAsync(authority, today, cancellationToken);
        }

        return wasDeleted;
    }
}
