using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Desk.Contacts;

/// <summary>Changes a contact of a school. Another address makes it another contact.</summary>
internal sealed class ChangeContactPage(
    SchoolContacts schools,
    ContactEdits edits,
    ContactLedger ledger,
    ILinkIds ids,
    TimeProvider clock
) : AddContactPage(schools, edits, ledger, ids, clock), IDeskFormPage
{
    /// <inheritdoc/>
    public static new string Route => ContactPaths.OnePattern;

    /// <inheritdoc/>
    public static new bool IsForCoordinators => true;
}
