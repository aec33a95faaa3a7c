using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Contacts;

/// <summary>The contacts of a school, and what can be done with each, at any time.</summary>
internal sealed class ContactsPage(SchoolContacts schools, ContactLedger ledger) : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => ContactPaths.Pattern;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await schools.FindAsync(visit, cancellationToken) is { } school
            ? Page.Ok<ContactsView>(
                school with
                {
                    Entries = await ledger.ReadAsync(school.Authority, school.Urn, cancellationToken),
                    Done = await ledger.DoneAsync(visit, school.Authority, cancellationToken),
                }
            )
            : Page.NotFound();
}
