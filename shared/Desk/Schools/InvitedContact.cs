using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Desk.Schools;

/// <summary>Somebody of a school who was invited.</summary>
/// <param name="Number">The number of the invitation.</param>
/// <param name="Contact">Who it is; null where they were removed from the contacts since.</param>
/// <param name="IsForColleagues">Whether the link is the school's, to be passed on.</param>
/// <param name="Bounced">Whether the mail came back.</param>
/// <param name="HasUnsubscribed">Whether they have unsubscribed.</param>
/// <param name="Address">Where the invitation went, as long as its mail is kept; null after that.</param>
public sealed record InvitedContact(
    int Number,
    Contact? Contact,
    bool IsForColleagues,
    bool Bounced,
    bool HasUnsubscribed,
    string? Address
)
{
    /// <summary>Whether mail still goes there, and if not, why.</summary>
    public string Mail =>
        Contact is null ? "None, removed from the contacts"
        : Bounced ? "None, came back"
        : HasUnsubscribed ? "None, unsubscribed"
        : "Yes";
}
