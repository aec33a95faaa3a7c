using SchoolsDigital.Mail.Unsubscribing;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Mails;

/// <summary>Who would be invited if booking for a series opened now.</summary>
public sealed class InvitationForecast(RegisterStore registers, ContactStore contacts, Suppressions suppressions)
{
    /// <summary>How many mails would go to how many schools. Contacts who stopped these mails are not counted.</summary>
    public async Task<(int Mails, int Schools)> CountAsync(WorkshopSeries series, CancellationToken cancellationToken)
    {
        var authority = series.Ref.Authority;
        var register = await registers.ReadAsync(authority, cancellationToken);
        var known = await contacts.ReadAsync(authority, cancellationToken);
        var stopped = await suppressions.ReadAsync(authority, WorkshopMailBodies.Group, cancellationToken);
        List<int> mails =
        [
            .. register
                .Schools.Where(school => series.Audience.Includes(school.Urn, school.Sector, school.Phase))
                .Select(school =>
                    known
                        .ForSchool(school.Urn)
                        .Take(SeriesInvitations.MostContacts)
                        .Count(contact => !stopped.Contains(contact.Email))
                ),
        ];
        return (mails.Sum(), mails.Count(count => count > 0));
    }
}
