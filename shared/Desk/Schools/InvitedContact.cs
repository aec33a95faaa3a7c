using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Desk.Schools;

/// <summary>Somebody of a school who was invited.</summary>
/// <param name="Number">The number of the invitation.</param>
/// <param name="Contact">Who it is; null where they were deleted from the contacts since.</param>
/// <param name="IsForColleagues">Whether the link is the school's, to be passed on.</param>
/// <param name="Bounced">Whether the mail came back.</param>
public sealed record InvitedContact(int Number, Contact? Contact, bool IsForColleagues, bool Bounced);
