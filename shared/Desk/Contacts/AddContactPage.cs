using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Contacts;

/// <summary>Adds a contact to a school. Nobody is written to because of that; the page after it offers it.</summary>
internal class AddContactPage(
    SchoolContacts schools,
    ContactEdits edits,
    ContactLedger ledger,
    ILinkIds ids,
    TimeProvider clock
) : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => ContactPaths.Pattern + "/add";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        var once = ActionId.New(ids);
        return await FindAsync(visit, cancellationToken) is var (school, contact)
            ? Page.Ok<ContactFormView>(
                new ContactFormModel(
                    school,
                    contact,
                    contact is null ? ContactForm.Empty(once) : ContactForm.Of(once, contact)
                )
            )
            : Page.NotFound();
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(visit, cancellationToken) is not var (school, contact))
        {
            return Page.NotFound();
        }

        var typed = ContactForm.Read(ActionId.Read(form) ?? ActionId.New(ids), form);
        var model = new ContactFormModel(school, contact, typed);
        var errors = typed.Check(model.AsksDate, LondonTime.DateOf(clock.GetUtcNow()));
        if (errors.Count > 0)
        {
            return Page.Invalid<ContactFormView>(model, errors);
        }

        var edit = await edits.SaveAsync(
            school.Authority,
            school.Urn,
            contact?.Id,
            typed.ToEntry(),
            typed.KeepUntil.Date,
            cancellationToken
        );
        if (MistakeIn(edit.Outcome) is { } mistake)
        {
            return Page.Invalid<ContactFormView>(model, [new FieldError(ContactForm.EmailField, mistake)]);
        }

        var what =
            contact is null ? "A contact was added."
            : edit.Replaced is null ? "A contact was changed."
            : "A contact was replaced by another with another address.";
        await ledger.NoteAsync(school, typed.Once, visit.User.Name, what, cancellationToken);
        return Page.SeeOther(ContactLedger.Path(ContactPaths.Of(school.Authority, school.Urn), typed.Once));
    }

    private static string? MistakeIn(ContactEditOutcome outcome) =>
        outcome switch
        {
            ContactEditOutcome.AddressTaken => "The school has another contact with this address",
            ContactEditOutcome.TooMany =>
                $"The school has {ContactEdits.MostPerSchool} contacts already. Remove one first",
            ContactEditOutcome.Gone => "This contact was removed while you were typing. Add it instead",
            _ => null,
        };

    private async Task<(ContactsModel School, Contact? Contact)?> FindAsync(
        DeskVisit visit,
        CancellationToken cancellationToken
    )
    {
        var id = visit["contact"];
        return await schools.FindAsync(visit, cancellationToken) is not { } school ? null
            : id.Length == 0 ? (school, null)
            : school.Find(id) is { } found ? (school, found.Contact)
            : null;
    }
}
