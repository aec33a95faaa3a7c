using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Desk.Contacts;

/// <summary>What the form of a contact shows.</summary>
/// <param name="School">The school.</param>
/// <param name="Contact">The contact that is changed; null to add one.</param>
/// <param name="Form">What was typed so far.</param>
public sealed record ContactFormModel(ContactsModel School, Contact? Contact, ContactForm Form)
{
    /// <summary>Whether it is still to be said how long contacts are kept.</summary>
    public bool AsksDate => School.KeepUntil is null;
}
