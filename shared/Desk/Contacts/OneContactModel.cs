using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Desk.Contacts;

/// <summary>What a page shows that does one thing to a contact.</summary>
/// <param name="School">The school.</param>
/// <param name="Contact">The contact.</param>
/// <param name="Once">Names one showing of the form, where its press is noted under that.</param>
/// <param name="Reason">Why, as typed so far, where it must be said.</param>
public sealed record OneContactModel(ContactsModel School, Contact Contact, string Once = "", string Reason = "");
