using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Contacts;

/// <summary>Removes a contact of a school, who gets no more mail from then on.</summary>
internal sealed class RemoveContactPage(
    SchoolContacts schools,
    ContactStore contacts,
    ContactLedger ledger,
    ILinkIds ids
) : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => ContactPaths.OnePattern + "/remove";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await schools.FindAsync(visit, cancellationToken) is { } school && school.Find(visit["contact"]) is { } found
            ? Page.Ok<RemoveContactView>(new OneContactModel(school, found.Contact, ActionId.New(ids)))
            : Page.NotFound();

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (await schools.FindAsync(visit, cancellationToken) is not { } school)
        {
            return Page.NotFound();
        }

        var once = ActionId.Read(form) ?? ActionId.New(ids);
        if (school.Find(visit["contact"]) is { Contact.Id: var id })
        {
            await contacts.DeleteAsync(school.Authority, new HashSet<string> { id }, cancellationToken);
            await ledger.NoteAsync(school, once, visit.User.Name, "A contact was removed.", cancellationToken);
        }

        return Page.SeeOther(ContactLedger.Path(ContactPaths.Of(school.Authority, school.Urn), once));
    }
}
